package org.rekey;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rekey.database.DatabaseStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/// The logon service as a Spring application: every bean of every package but the demo's.
///
/// The demo adds its own beans by [#start]; no property, profile or variable can bring them into production.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = "org\\.rekey\\.demo\\..*")
        })
public class RekeyApplication {
    /// Starts the service, the embedded database included, and returns when it answers.
    ///
    /// @param settings win over the environment and the settings file
    /// @param extra configuration classes beside this one
    public static ConfigurableApplicationContext start(Map<String, Object> settings, List<Class<?>> extra) {
        var sources = Stream.concat(Stream.of(RekeyApplication.class), extra.stream());
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setAddCommandLineProperties(false);
        application.addInitializers(new GivenSettings(settings), new DatabaseStart());
        return application.run();
    }
}
