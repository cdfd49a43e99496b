package org.rekey.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells Spring MVC of our page argument and of our way with faults.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebSettings.class, RateSettings.class, Theme.class})
class WebConfiguration implements WebMvcConfigurer {
    private final PageArgument pageArgument;

    WebConfiguration(PageArgument pageArgument) {
        this.pageArgument = pageArgument;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(pageArgument);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(new ThrownFaults());
    }
}
