package org.rekey.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AnonymousConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The last security filter chain: every page that no protocol has taken. Who may see what is decided by the
/// pages themselves, from the flow and the session; here forms are protected and nothing else happens.
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    /// None: a span and two timers around each filter of each request cost more than the filters do. Requests are
    /// timed as a whole, and logons by what they are.
    @Bean
    static SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order
    SecurityFilterChain pageChain(HttpSecurity http, FormTokens tokens, ObjectProvider<MachinePaths> machines)
            throws Exception {
        RequestMatcher[] calls = machines.stream()
                .flatMap(paths -> paths.patterns().stream())
                .map(PathPatternRequestMatcher::pathPattern)
                .toArray(RequestMatcher[]::new);
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(tokens)
                        .ignoringRequestMatchers(calls))
                .exceptionHandling(faults -> faults.accessDeniedHandler(new LateForms()))
                .headers(AbstractHttpConfigurer::disable) // ours are on every answer, by a filter
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AnonymousConfigurer::disable)
                .build();
    }
}
