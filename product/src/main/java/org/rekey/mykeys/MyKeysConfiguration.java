package org.rekey.mykeys;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells Spring MVC how a [Walk] is found.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MyKeysSettings.class)
class MyKeysConfiguration implements WebMvcConfigurer {
    private final Walks walks;

    MyKeysConfiguration(Walks walks) {
        this.walks = walks;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(walks);
    }
}
