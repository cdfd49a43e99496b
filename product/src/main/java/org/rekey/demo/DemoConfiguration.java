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
    MachinePaths demoPeople() {
        return new MachinePaths("/demo/people.json");
    }

    @Bean
    MachinePaths demoMailbox() {
        return new MachinePaths("/demo/mailbox.json");
    }
}
