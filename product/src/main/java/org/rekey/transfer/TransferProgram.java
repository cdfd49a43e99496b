package org.rekey.transfer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.rekey.database.DatabaseStart;
import org.rekey.vault.Providers;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The part of the program that bringing people in and out takes: no pages, no jobs, no mails. Beans are made
/// when they are asked for. It may run beside the service, on the same database.
final class TransferProgram {
    private TransferProgram() {}

    /// @param location where the settings are
    static ConfigurableApplicationContext start(String location) {
        Providers.install().run();
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(DatabaseStart.orJoinUpToDate())
                .properties(Map.of("spring.main.banner-mode", "off"))
                .run(
                        "--spring.config.location=" + location,
                        "--logging.level.root=warn",
                        "--logging.level.org.rekey.event=warn",
                        "--spring.datasource.hikari.maximum-pool-size=4");
    }

    // not a @Configuration: the service itself must not find it
    @ComponentScan(
            basePackages = {
                "org.rekey.database",
                "org.rekey.vault",
                "org.rekey.schedule",
                "org.rekey.person",
                "org.rekey.password",
                "org.rekey.key",
                "org.rekey.keys",
                "org.rekey.onlineservice",
                "org.rekey.office",
                "org.rekey.phaseout",
                "org.rekey.dispatch",
                "org.rekey.onetimecode",
                "org.rekey.mykeys",
                "org.rekey.notice",
                "org.rekey.enrolment",
                "org.rekey.recovery",
                "org.rekey.registration",
                "org.rekey.console",
                "org.rekey.logon",
                "org.rekey.audit",
                "org.rekey.transfer"
            },
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters =
                    @Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {SmartLifecycle.class, SmartInitializingSingleton.class}))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Parts {
        @Bean
        static MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
