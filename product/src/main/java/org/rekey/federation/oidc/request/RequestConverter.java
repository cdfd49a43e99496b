package org.rekey.federation.oidc.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.logon.Flows;
import org.rekey.logon.LogonRequest;
import org.rekey.web.PublicAddress;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.stereotype.Component;

/// Takes in an authorization request: from the query, from a seal, or from the logon that it waited for.
///
/// It refuses by itself only what could not be answered at the service's redirect URI. All else is left to the
/// filters after it, which know by then that the redirect URI is good.
///
/// It is no `AuthenticationConverter`: as a bean of that type Spring would take it for the reader of bearer tokens
/// too.
@Component
public class RequestConverter {
    /// The parameter that names the logon which a parked request waited for.
    public static final String LOGON = "logon";

    /// The error code for a logon or a seal that is not there any more; the person sees a page of ours.
    public static final String EXPIRED = "rekey_expired";

    private static final Set<String> OWN_COLUMNS =
            Set.of("response_type", "client_id", "redirect_uri", "scope", "state", "request_uri");
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    private final Flows flows;
    private final SealedRequests sealed;
    private final PublicAddress address;

    RequestConverter(Flows flows, SealedRequests sealed, PublicAddress address) {
        this.flows = flows;
        this.sealed = sealed;
        this.address = address;
    }

    public Authentication convert(HttpServletRequest request) {
        var incoming = incoming(request);
        incoming.keepIn(request);
        return token(incoming, request.getServletPath());
    }

    private Incoming incoming(HttpServletRequest request) {
        var sent = Parameters.of(request.getParameterMap());
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (!"GET".equals(request.getMethod())) {
            throw unanswerable("invalid_request", "this request cannot be taken in by POST");
        }
        if (sent.get(SealedRequests.PARAMETER).isPresent()) {
            var parameters = sent.get(SealedRequests.PARAMETER)
                    .flatMap(seal -> sealed.open(request.getServletPath(), seal))
                    .orElseThrow(() -> unanswerable(EXPIRED, "the request has expired"));
            return new Incoming(parameters, null);
        }
        if (sent.get(LOGON).isPresent()) {
            return sent.get(LOGON)
                    .flatMap(flow -> parked(flow, request))
                    .orElseThrow(() -> unanswerable(EXPIRED, "the logon has expired"));
        }
        if (query.length() > Parameters.LONGEST || !sent.fits()) {
            throw unanswerable("invalid_request", "the request is longer than " + Parameters.LONGEST);
        }
        return new Incoming(sent, null);
    }

    private Optional<Incoming> parked(String flow, HttpServletRequest request) {
        try {
            var id = UUID.fromString(flow);
            return flows.parked(id, request).map(asked -> resumed(id, asked));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Incoming resumed(UUID flow, LogonRequest asked) {
        return new Incoming(Parameters.decoded(asked.parked()), new Incoming.Parked(flow, asked.askedAt()));
    }

    private Authentication token(Incoming incoming, String path) {
        var sent = incoming.parameters();
        var client = named(sent, "client_id");
        if (sent.repeated().contains("client_id") || sent.repeated().contains("redirect_uri")) {
            throw unanswerable("invalid_request", "client_id or redirect_uri came more than once");
        }
        var additional = new HashMap<String, Object>(sent.values());
        additional.keySet().removeAll(OWN_COLUMNS);
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                address.of(path),
                client,
                person(incoming),
                named(sent, "redirect_uri"),
                sent.get("state").orElse(null),
                scopes(sent),
                additional);
    }

    private static String named(Parameters sent, String parameter) {
        return sent.get(parameter)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> unanswerable("invalid_request", parameter + " is missing"));
    }

    /// Who is logged on, and whether by the very logon that this request waited for.
    private static Authentication person(Incoming incoming) {
        var present = SecurityContextHolder.getContext().getAuthentication();
        if (present instanceof SessionAuthentication known) {
            var fresh = incoming.answersLogon(known.session().flow());
            return new SessionAuthentication(known.session(), !fresh);
        }
        return NOBODY;
    }

    private static Set<String> scopes(Parameters sent) {
        return sent.get("scope").map(text -> text.split(" ")).map(Arrays::asList).orElse(List.of()).stream()
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException unanswerable(String error, String why) {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(new OAuth2Error(error, why, null), null);
    }
}
