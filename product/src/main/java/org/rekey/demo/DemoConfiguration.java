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
    /// The page's own form for the calendar posts elsewhere, with a form token.
    @Bean
    MachinePaths demoPaths() {
        return new MachinePaths(
                "/demo/*.json",
                "/demo/people",
                "/demo/services",
                "/demo/letters",
                "/demo/calendar",
                "/demo/pki/*.ocsp",
                "/demo/phone",
                "/demo/mailbox");
    }
}
