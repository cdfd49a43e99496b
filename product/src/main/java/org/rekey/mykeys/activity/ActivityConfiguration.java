package org.rekey.mykeys.activity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ActivitySettings.class)
class ActivityConfiguration implements WebMvcConfigurer {
    private final SecondClick secondClick;

    ActivityConfiguration(SecondClick secondClick) {
        this.secondClick = secondClick;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(secondClick).addPathPatterns("/mykeys/activity/*/not-mine");
    }
}
