package org.rekey.federation.oidc.signing;

import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rekey.onlineservice.OidcSettings.Algorithm;

/// A key pair that signs tokens, and when. Its `toString` shows the key's id alone.
///
/// @param pair the private key included; its id is the thumbprint of the public half (RFC 7638)
public record SigningKey(
        Algorithm algorithm,
        JWK pair,
        Instant activeFrom,
        @Nullable End end) {

    /// When a key ends: both instants are set by the rotation that replaces it.
    public record End(Instant retiredFrom, Instant goneFrom) {
        public End {
            if (goneFrom.isBefore(retiredFrom)) {
                throw new IllegalArgumentException("a key is gone after it has retired");
            }
        }
    }

    public String id() {
        return pair.getKeyID();
    }

    public SigningKeyState state(Instant now) {
        if (end != null && !now.isBefore(end.goneFrom)) {
            return SigningKeyState.GONE;
        }
        if (end != null && !now.isBefore(end.retiredFrom)) {
            return SigningKeyState.RETIRED;
        }
        return now.isBefore(activeFrom) ? SigningKeyState.NEXT : SigningKeyState.ACTIVE;
    }

    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
