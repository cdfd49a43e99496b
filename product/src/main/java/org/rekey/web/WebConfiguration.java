package org.rekey.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Tells Spring MVC of our page argument and of our way with faults.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebSettings.class, RateSettings.class, Theme.class})
class WebConfiguration implements WebMvcConfigurer, WebMvcRegistrations {
    private final PageArgument pageArgument;

    WebConfiguration(PageArgument pageArgument) {
        this.pageArgument = pageArgument;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new PathFirstMappings();
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
