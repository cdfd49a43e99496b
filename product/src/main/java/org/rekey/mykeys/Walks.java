package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKeys;
import org.rekey.logon.Flows;
import org.rekey.logon.Session;
import org.rekey.logon.Sessions;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.person.People;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/// Finds out who is on the path, for the controllers of its steps. The path lives in no cookie of its own: the
/// session says who, the flow says for what, the rest is in rows.
@Component
class Walks implements HandlerMethodArgumentResolver {
    private final Sessions sessions;
    private final Flows flows;
    private final People people;
    private final DigitalKeys keys;
    private final Services services;
    private final PhaseOuts phaseOuts;
    private final RenewedKey renewed;
    private final MyKeysSettings settings;
    private final InstantSource time;

    Walks(
            Sessions sessions,
            Flows flows,
            People people,
            DigitalKeys keys,
            Services services,
            PhaseOuts phaseOuts,
            RenewedKey renewed,
            MyKeysSettings settings,
            InstantSource time) {
        this.sessions = sessions;
        this.flows = flows;
        this.people = people;
        this.keys = keys;
        this.services = services;
        this.phaseOuts = phaseOuts;
        this.renewed = renewed;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Walk.class;
    }

    @Override
    public Walk resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var flow = flow(web);
        var session = sessions.current(request);
        if (session.isPresent() && !fresh(session.get())) {
            throw new ProofNeeded(shown(flow, request), services.myDigitalKeys().minimum(), List.of());
        }
        var walk = session.flatMap(it -> walk(flow, it, request)).orElseThrow(() -> new LogonNeeded(flow));
        flows.renew(flow, request, Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
        return walk;
    }

    /// What has begun on the path waits under the flow's number, so who logs on once more comes back to it.
    private static String shown(UUID flow, HttpServletRequest request) {
        return request.getMethod().equals("GET") ? request.getRequestURI() : "/mykeys/" + flow + "/email";
    }

    private boolean fresh(Session session) {
        return session.authenticatedAt().plus(settings.freshLogon()).isAfter(time.instant());
    }

    private Optional<Walk> walk(UUID flow, Session session, HttpServletRequest request) {
        var asked = flows.parked(flow, request);
        OnlineService service = asked.map(it -> services.of(it.service())).orElseGet(services::myDigitalKeys);
        return people.find(session.person())
                .flatMap(person -> keys.find(session.key()).map(key -> {
                    var chosen = renewed.of(flow, person.id(), request);
                    var former = chosen.or(() -> replacing(session, service) ? Optional.of(key) : Optional.empty());
                    return new Walk(flow, session, person, asked, service, key, former, chosen.isPresent());
                }));
    }

    /// A key that is merely closed to newcomers stays; one whose holders are told to leave is left.
    private boolean replacing(Session session, OnlineService service) {
        var standing = phaseOuts.standing(session.keyType(), service.group(), Optional.of(session.person()));
        return standing.warning().isPresent() || !standing.allowsLogon();
    }

    private static UUID flow(NativeWebRequest web) {
        var variables = (Map<?, ?>) Objects.requireNonNull(
                web.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        try {
            return UUID.fromString(String.valueOf(variables.get("flow")));
        } catch (IllegalArgumentException cutShort) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such path", cutShort);
        }
    }
}
