package org.rekey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rekey.settings.SettingsFile;
import org.rekey.vault.Providers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

/// The logon service as a Spring application: every bean of every package but the demo's.
///
/// The demo adds its own beans by [#start]; no property, profile or variable can bring them into production.
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = { // no proxies (see the beans of the package database), and no pools of threads that nobody uses
            AopAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            TaskExecutionAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class,
            TomcatMetricsAutoConfiguration.class, // counts HTTP sessions, which nobody has
            TransactionAutoConfiguration.class
        })
@ComponentScan(
        nameGenerator =
                FullyQualifiedAnnotationBeanNameGenerator.class, // packages do not know each other's class names
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = "org\\.rekey\\.demo\\..*")
        })
public class RekeyApplication {
    /// What the build looks at to lay the beans out ([AheadOfTime]).
    static void main(String[] settings) {
        new SpringApplication(RekeyApplication.class).run(settings);
    }

    /// Starts the service, the embedded database included, and returns when it answers.
    ///
    /// Only the built-in settings and those given here or in the environment count: a settings file that happens to
    /// lie in the folder one stands in does not.
    ///
    /// @param settings win over the environment and any settings file
    /// @param surroundings the database, and the beans beside those of the product
    public static ConfigurableApplicationContext start(
            Map<String, Object> settings, List<ApplicationContextInitializer<GenericApplicationContext>> surroundings) {
        var providers = Providers.install();
        var application = new SpringApplication(RekeyApplication.class);
        surroundings.forEach(application::addInitializers);
        application.addInitializers(new ByClassName(), _ -> providers.run());
        var given = new HashMap<String, Object>(settings);
        given.putIfAbsent("spring.config.location", SettingsFile.BUILT_IN);
        try (var _ = AheadOfTime.of(application)) {
            return application.run(given.entrySet().stream()
                    .map(s -> "--" + s.getKey() + "=" + s.getValue())
                    .toArray(String[]::new));
        }
    }
}
