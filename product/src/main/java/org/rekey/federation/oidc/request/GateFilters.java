package org.rekey.federation.oidc.request;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.rekey.federation.oidc.claims.AuthenticationContexts;
import org.rekey.logon.Flows;
import org.rekey.onlineservice.Services;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/// Makes the filter that stands before an authorization endpoint.
@Component
public class GateFilters {
    private final Services services;
    private final Gates gates;
    private final AuthenticationContexts contexts;
    private final Flows flows;
    private final InstantSource time;

    GateFilters(Services services, Gates gates, AuthenticationContexts contexts, Flows flows, InstantSource time) {
        this.services = services;
        this.gates = gates;
        this.contexts = contexts;
        this.flows = flows;
        this.time = time;
    }

    /// @param hinted gives the `sub` in an ID token that we issued, expired or not
    /// @param refused answers the service when its request cannot be met
    public GateFilter before(
            String path, Function<String, Optional<String>> hinted, AuthenticationFailureHandler refused) {
        return new GateFilter(
                path, services, gates, new DemandReader(contexts, hinted), contexts, flows, time, refused);
    }
}
