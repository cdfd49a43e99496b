package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rekey.logon.Entrance;
import org.rekey.logon.Session;
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
    private final StrongestKeys strongest;
    private final MyKeysSettings settings;
    private final InstantSource time;

    Members(
            Entrance entrance,
            People people,
            Services services,
            StrongestKeys strongest,
            MyKeysSettings settings,
            InstantSource time) {
        this.entrance = entrance;
        this.people = people;
        this.services = services;
        this.strongest = strongest;
        this.settings = settings;
        this.time = time;
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
        if (asked != null) {
            check(session, path, asked);
        }
        var person = people.find(session.person()).orElseThrow(() -> new LogonNeeded(path));
        return new Member(session, person);
    }

    private void check(Session session, String path, JustProven asked) {
        if (asked.byAnyKey()) {
            if (!recent(session)) {
                throw new ProofNeeded(path, services.myDigitalKeys().minimum(), List.of());
            }
            return;
        }
        var needed = strongest.needed(session.person());
        if (!recent(session) || !session.level().suffices(needed)) {
            throw new ProofNeeded(path, needed, strongest.reaching(needed, session.person()));
        }
    }

    private boolean recent(Session session) {
        return session.authenticatedAt().plus(settings.changeWithin()).isAfter(time.instant());
    }
}
