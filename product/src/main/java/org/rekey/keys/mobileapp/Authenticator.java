package org.rekey.keys.mobileapp;

import java.time.Instant;

/// The app on a person's phone: knows one secret and shows the code of the moment. For demonstrations and
/// measurements, in which nobody holds a phone.
public final class Authenticator {
    private static final Totp TOTP = new Totp(AppSecret.DIGITS);
    private final AppSecret secret;

    private Authenticator(AppSecret secret) {
        this.secret = secret;
    }

    /// @param secret 20 bytes
    public static Authenticator of(byte[] secret) {
        return new Authenticator(new AppSecret(secret));
    }

    /// @param secret as the activation page shows it: Base32, in groups or not
    /// @throws IllegalArgumentException when it is not such a secret
    public static Authenticator of(String secret) {
        return new Authenticator(AppSecret.ofBase32(secret));
    }

    /// The secret in Base32.
    public String secret() {
        return secret.base32();
    }

    public String code(Instant now) {
        return TOTP.code(secret.bytes(), Totp.step(now));
    }
}
