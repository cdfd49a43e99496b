package org.rekey.federation.oidc.logout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.federation.oidc.grant.OwnTokens;
import org.rekey.federation.oidc.request.Parameters;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// Reads a logout request. An ID token counts as a hint when we signed it, expired or not; one that we did not sign
/// is as good as none, and the person is asked.
@Component
class LogoutReader {
    private final OwnTokens tokens;
    private final Services services;

    LogoutReader(OwnTokens tokens, Services services) {
        this.tokens = tokens;
        this.services = services;
    }

    /// What is asked, unless the request contradicts itself.
    Optional<LogoutDemand> read(Parameters sent) {
        if (!sent.repeated().isEmpty()) {
            return Optional.empty();
        }
        var hint = sent.get("id_token_hint").flatMap(tokens::hint);
        var hinted = hint.map(Jwt::getAudience).map(List::getFirst);
        var named = sent.get("client_id");
        if (hinted.isPresent() && named.isPresent() && !hinted.equals(named)) {
            return Optional.empty();
        }
        var service = hinted.or(() -> named).flatMap(services::byClientId);
        var sid = hint.map(token -> token.getClaimAsString("sid")).map(UUID::fromString);
        return Optional.of(demand(sent, service, sid));
    }

    private static LogoutDemand demand(Parameters sent, Optional<OnlineService> service, Optional<UUID> sid) {
        return LogoutDemand.of(sent, service.orElse(null), sid.orElse(null));
    }
}
