package org.rekey.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

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

    /// Built by hand: the builder of Spring Security would add what pages here have of their own or do without.
    @Bean
    @Order
    SecurityFilterChain pageChain(FormTokens tokens, ObjectProvider<MachinePaths> machines) {
        var calls = machines.stream()
                .flatMap(paths -> paths.patterns().stream())
                .map(PathPatternRequestMatcher::pathPattern)
                .toList();
        var forms = new CsrfFilter(tokens);
        forms.setRequestHandler(tokens);
        forms.setRequireCsrfProtectionMatcher(request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && calls.stream().noneMatch(call -> call.matches(request)));
        forms.setAccessDeniedHandler(new LateForms());
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, forms);
    }
}
