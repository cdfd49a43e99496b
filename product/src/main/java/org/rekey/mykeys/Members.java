package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rekey.logon.Entrance;
import org.rekey.onlineservice.Services;
import org.rekey.person.People;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Finds out who is looking at My digital keys, and whether that was proven well enough for the page.
@Component
class Members implements HandlerMethodArgumentResolver {
    private final Entrance entrance;
    private final People people;
    private final Services services;
    private final Proofs proofs;

    Members(Entrance entrance, People people, Services services, Proofs proofs) {
        this.entrance = entrance;
        this.people = people;
        this.services = services;
        this.proofs = proofs;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Member.class;
    }

    @Override
    public Member resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var path = request.getRequestURI();
        var session = entrance.session(services.myDigitalKeys(), request).orElseThrow(() -> new LogonNeeded(path));
        var asked = parameter.getParameterAnnotation(JustProven.class);
        if (asked != null && asked.byAnyKey()) {
            proofs.demandRecent(session, path);
        } else if (asked != null) {
            proofs.demand(session, null, path);
        }
        var person = people.find(session.person()).orElseThrow(() -> new LogonNeeded(path));
        return new Member(session, person);
    }
}
