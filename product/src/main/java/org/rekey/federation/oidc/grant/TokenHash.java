package org.rekey.federation.oidc.grant;

import org.rekey.vault.Sha256;

/// What is kept of a code or a refresh token. They hold over 500 random bits, so a plain SHA-256 says nothing.
final class TokenHash {
    private TokenHash() {}

    static byte[] of(String token) {
        return Sha256.of(token);
    }
}
