package org.rekey.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What stands before everything, protocols and their security chains included, in this order.
@Configuration(proxyBeanMethods = false)
class Filters {
    @Bean
    FilterRegistrationBean<TrustedProxies> trustedProxies(WebSettings settings) {
        return at(0, new TrustedProxies(settings.trustedProxies()));
    }

    @Bean
    FilterRegistrationBean<HeaderFilter> securityHeaders(PublicAddress address) {
        return at(1, new HeaderFilter(address.isHttps()));
    }

    @Bean
    FilterRegistrationBean<RequestLimits> requestLimits() {
        return at(2, new RequestLimits());
    }

    @Bean
    FilterRegistrationBean<RequestRates> requestRates(
            ObjectProvider<RatedPaths> paths, RateSettings settings, InstantSource time, MeterRegistry meters) {
        return at(3, new RequestRates(paths.orderedStream().toList(), settings, time, meters));
    }

    @Bean
    FilterRegistrationBean<NoHttpSession> noHttpSession() {
        return at(4, new NoHttpSession());
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int place, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
