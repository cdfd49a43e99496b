package org.rekey.federation.oidc.grant;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.logon.Session;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Person;

/// What one authorization gave to one service, as its row and its session's say.
///
/// @param sid how this service knows the session
/// @param holds whether neither it nor its session nor the key behind that has ended
public record Grant(
        UUID id,
        ServiceId service,
        Session session,
        Person person,
        UUID sid,
        Set<String> scopes,
        Code code,
        boolean holds) {

    /// The authorization code and what it is bound to.
    ///
    /// @param challenge SHA-256 of the verifier (RFC 7636)
    public record Code(
            String redirectUri,
            @Nullable String nonce,
            String challenge,
            Instant issuedAt,
            Instant expiresAt,
            boolean used) {}
}
