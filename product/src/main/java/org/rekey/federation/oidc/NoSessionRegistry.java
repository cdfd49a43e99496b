package org.rekey.federation.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/// Tells Spring's authorization server that there are no HTTP sessions, which it would otherwise keep count of in
/// the memory of this node. `sid` and `auth_time` come from our own rows.
@Component
final class NoSessionRegistry implements SessionRegistry {
    @Override
    public List<Object> getAllPrincipals() {
        return List.of();
    }

    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean includeExpiredSessions) {
        return List.of();
    }

    @Override
    public @Nullable SessionInformation getSessionInformation(String sessionId) {
        return null;
    }

    @Override
    public void refreshLastRequest(String sessionId) {
        // nothing is registered
    }

    @Override
    public void registerNewSession(String sessionId, Object principal) {
        // nothing is registered
    }

    @Override
    public void removeSessionInformation(String sessionId) {
        // nothing is registered
    }
}
