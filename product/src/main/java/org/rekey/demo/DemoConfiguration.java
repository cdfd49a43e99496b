package org.rekey.demo;

import org.rekey.web.MachinePaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/// What the demo adds to the product.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.rekey.demo",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.rekey\\.demo\\.site\\..*"))
public class DemoConfiguration {
    @Bean
    MachinePaths jsonPaths() {
        return new MachinePaths("/demo/*.json");
    }

    @Bean
    MachinePaths peoplePath() {
        return new MachinePaths("/demo/people");
    }

    @Bean
    MachinePaths servicesPath() {
        return new MachinePaths("/demo/services");
    }

    @Bean
    MachinePaths lettersPath() {
        return new MachinePaths("/demo/letters");
    }

    /// The page's own form for the calendar posts elsewhere, with a form token.
    @Bean
    MachinePaths calendarPath() {
        return new MachinePaths("/demo/calendar");
    }

    @Bean
    MachinePaths respondersPath() {
        return new MachinePaths("/demo/pki/*.ocsp");
    }

    @Bean
    MachinePaths phonePath() {
        return new MachinePaths("/demo/phone");
    }

    @Bean
    MachinePaths mailboxPath() {
        return new MachinePaths("/demo/mailbox");
    }
}
