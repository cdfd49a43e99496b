package org.rekey.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rekey.logon.Entrance;
import org.rekey.office.Officers;
import org.rekey.office.Offices;
import org.rekey.office.Role;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Stands before every page of the desk: whoever is not logged on strongly enough is led to the logon, whoever has
/// none of the roles that the page [needs][Needs] at that office is refused, before the page's own code runs.
@Component
class DeskGate implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private static final String DESK = Desk.class.getName();
    private final Entrance entrance;
    private final Services services;
    private final Offices offices;
    private final Officers officers;
    private final ParkedForm parkedForm;

    DeskGate(Entrance entrance, Services services, Offices offices, Officers officers, ParkedForm parkedForm) {
        this.entrance = entrance;
        this.services = services;
        this.offices = offices;
        this.officers = officers;
        this.parkedForm = parkedForm;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var service = services.byClientId(OnlineService.DESK).orElseThrow();
        var home = "/desk";
        if (ParkedForm.sent(request) && entrance.session(service, request).isEmpty()) {
            parkedForm.park(request, response);
            home = request.getRequestURI();
        }
        var session = entrance.admit(service, home, request, response);
        if (session.isEmpty()) {
            return false;
        }
        var desk = handler instanceof HandlerMethod method
                ? desk(session.get().person(), method, request)
                : Optional.<Object>empty();
        if (desk.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        request.setAttribute(DESK, desk.get());
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Desk.class || parameter.getParameterType() == Staff.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return Objects.requireNonNull(request.getAttribute(DESK), "a page beside the gate");
    }

    /// The officer at the office of the path, or at the entrance, which has none.
    private Optional<Object> desk(PersonId person, HandlerMethod method, HttpServletRequest request) {
        var roles = officers.roles(person);
        if (method.getBeanType() == DeskEntrance.class) {
            return Optional.of(new Staff(person, roles));
        }
        var needs = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class)));
        return needs.flatMap(needed -> office(request)
                .filter(office -> holds(roles.getOrDefault(office, Set.of()), needed))
                .flatMap(offices::find)
                .map(office -> new Desk(person, office, roles.getOrDefault(office.id(), Set.of()))));
    }

    private static boolean holds(Set<Role> roles, Needs needed) {
        for (var role : needed.value()) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<OfficeId> office(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var office = variables instanceof Map<?, ?> map ? String.valueOf(map.get("office")) : "";
        return office.matches("[0-9]{1,9}") ? Optional.of(new OfficeId(Integer.parseInt(office))) : Optional.empty();
    }
}
