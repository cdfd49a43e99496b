package org.rekey.keys.mobileapp;

import java.time.InstantSource;

/// An app on somebody's mobile.
public final class TestApp {
    private TestApp() {}

    /// @param secret in Base32, as the page shows it
    public static String code(String secret) {
        var now = InstantSource.system().instant();
        return new Totp(AppSecret.DIGITS).code(Base32.bytes(secret), Totp.step(now));
    }
}
