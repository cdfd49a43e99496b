package org.rekey.enrolment;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells Spring MVC how an [Entrant] is found.
@Configuration(proxyBeanMethods = false)
class EnrolmentConfiguration implements WebMvcConfigurer {
    private final Entrants entrants;

    EnrolmentConfiguration(Entrants entrants) {
        this.entrants = entrants;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(entrants);
    }
}
