package org.rekey.federation.oidc.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rekey.federation.oidc.claims.AuthenticationContexts;

/// The short form of a request that waits for a logon. Hints and claims have been read by then and are kept as what
/// they came to, so that an ID token does not travel in a cookie.
final class ParkedRequest {
    /// The longest that fits into the cookie of a flow.
    static final int LONGEST = Parameters.LONGEST;

    private static final List<String> KEPT = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "prompt",
            "max_age",
            "login_hint");

    private ParkedRequest() {}

    static String of(Parameters sent, Demand demand, AuthenticationContexts contexts) {
        Map<String, String> kept = new LinkedHashMap<>();
        KEPT.forEach(name -> sent.get(name).ifPresent(value -> kept.put(name, value)));
        if (demand.level() != null) {
            kept.put("acr_values", contexts.of(demand.level()));
        }
        demand.onlySubject().ifPresent(subject -> kept.put("claims", ClaimsParameter.demanding(subject)));
        return new Parameters(kept, Set.of()).encoded();
    }
}
