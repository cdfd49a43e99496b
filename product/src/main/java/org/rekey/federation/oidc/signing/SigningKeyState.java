package org.rekey.federation.oidc.signing;

/// Where a signing key stands. Nothing flips it: it follows from the key's instants and the present one.
public enum SigningKeyState {
    /// Published, so that services can fetch it before they meet it.
    NEXT,
    /// Signs.
    ACTIVE,
    /// Signs no more; published, so that what it signed can still be verified.
    RETIRED,
    /// Neither signs nor verifies.
    GONE
}
