package org.rekey.federation.oidc.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.rekey.federation.oidc.claims.AuthenticationContexts;
import org.rekey.logon.Flows;
import org.rekey.logon.LogonRequest;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the authorization endpoint, which would take any session for good enough: lets a request pass,
/// parks it and sends the person to log on, or answers the service that it cannot be met.
///
/// It comes after the filter that checks client, redirect URI, scopes and PKCE. What that filter has not seen does
/// not get past this one.
public final class GateFilter extends OncePerRequestFilter {
    private final String path;
    private final RequestMatcher endpoint;
    private final Services services;
    private final Gates gates;
    private final DemandReader reader;
    private final AuthenticationContexts contexts;
    private final Flows flows;
    private final InstantSource time;
    private final AuthenticationFailureHandler refused;

    GateFilter(
            String path,
            Services services,
            Gates gates,
            DemandReader reader,
            AuthenticationContexts contexts,
            Flows flows,
            InstantSource time,
            AuthenticationFailureHandler refused) {
        this.path = path;
        // as the endpoint itself matches: what it would take in by another spelling of the path comes by here too
        var paths = PathPatternRequestMatcher.withDefaults();
        this.endpoint = new OrRequestMatcher(paths.matcher(HttpMethod.GET, path), paths.matcher(HttpMethod.POST, path));
        this.services = services;
        this.gates = gates;
        this.reader = reader;
        this.contexts = contexts;
        this.flows = flows;
        this.time = time;
        this.refused = refused;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !endpoint.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var validated = request.getAttribute(OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName());
        var incoming = Incoming.of(request);
        if (incoming.isEmpty() || !(validated instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked)) {
            throw new ServletException("an authorization request came past its validation");
        }
        switch (reader.read(incoming.get().parameters())) {
            case Reading.Refused unfit -> refuse(unfit.refusal(), asked, request, response);
            case Demand demand -> {
                var decision = decide(demand, incoming.get(), asked);
                incoming.get().flow().ifPresent(flow -> flows.answered(flow, request, response));
                switch (decision) {
                    case Decision.Proceed proceed -> chain.doFilter(request, response);
                    case Decision.Refuse no -> refuse(no.refusal(), asked, request, response);
                    case Decision.Ask ask -> ask(ask, demand, incoming.get(), asked, request, response);
                }
            }
        }
    }

    private Decision decide(Demand demand, Incoming incoming, OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        var service = service(asked);
        var candidate = asked.getPrincipal() instanceof SessionAuthentication person
                ? Optional.of(gates.candidate(person.session(), service, demand))
                : Optional.<Candidate>empty();
        return gates.of(service).decide(demand, candidate, incoming.askedAt(), time.instant());
    }

    private void ask(
            Decision.Ask ask,
            Demand demand,
            Incoming incoming,
            OAuth2AuthorizationCodeRequestAuthenticationToken asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        var parked = ParkedRequest.of(incoming.parameters(), demand, contexts);
        if (parked.length() > ParkedRequest.LONGEST) {
            refuse(Refusal.invalid("state, nonce and redirect_uri are too long"), asked, request, response);
            return;
        }
        var askedAt = incoming.askedAt();
        var logon = new LogonRequest(
                service(asked).id(),
                ask.minimum(),
                demand.loginHint(),
                demand.language(),
                path + '?' + RequestConverter.LOGON + "={flow}",
                origin(asked),
                parked,
                askedAt == null ? time.instant() : askedAt);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, flows.start(logon, request, response));
    }

    private OnlineService service(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        return services.byClientId(asked.getClientId()).orElseThrow();
    }

    private static String origin(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        var uri = URI.create(asked.getRedirectUri() == null ? "" : asked.getRedirectUri());
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private void refuse(
            Refusal refusal,
            OAuth2AuthorizationCodeRequestAuthenticationToken asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        var error = new OAuth2Error(refusal.error(), refusal.description(), null);
        refused.onAuthenticationFailure(
                request, response, new OAuth2AuthorizationCodeRequestAuthenticationException(error, asked));
    }
}
