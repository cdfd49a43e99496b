package org.rekey.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rekey.logon.Entrance;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stands before every page of the console: whoever is not logged on strongly enough is led to the logon, whoever
/// is no operator is refused, before the page's own code runs.
@Component
class ConsoleGate implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private static final String OPERATOR = Operator.class.getName();
    private final Entrance entrance;
    private final Services services;
    private final Operators operators;

    ConsoleGate(Entrance entrance, Services services, Operators operators) {
        this.entrance = entrance;
        this.services = services;
        this.operators = operators;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var service = services.byClientId(OnlineService.CONSOLE).orElseThrow();
        var session = entrance.admit(service, "/console", request, response);
        if (session.isEmpty()) {
            return false;
        }
        if (!operators.has(session.get().person())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        request.setAttribute(OPERATOR, new Operator(session.get().person()));
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Operator.class;
    }

    @Override
    public Operator resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return (Operator) Objects.requireNonNull(request.getAttribute(OPERATOR), "a page beside the gate");
    }
}
