package org.rekey.mykeys;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells Spring MVC how a [Walk] and a [Member] are found, and what comes back from a logon.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MyKeysSettings.class)
class MyKeysConfiguration implements WebMvcConfigurer {
    private final Walks walks;
    private final Members members;
    private final Arrival arrival;

    MyKeysConfiguration(Walks walks, Members members, Arrival arrival) {
        this.walks = walks;
        this.members = members;
        this.arrival = arrival;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(walks);
        resolvers.add(members);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(arrival).addPathPatterns("/mykeys", "/mykeys/**");
    }
}
