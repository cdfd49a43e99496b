package org.rekey.keys.mobileapp;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about codes by mobile app.
///
/// @param level what a logon with a code by mobile app is worth
/// @param amr the methods that services are told (RFC 8176)
/// @param tolerance how many steps of 30 seconds a code may be off, either way, from what the app's clock is thought
/// to show
/// @param pending how long the picture with the secret waits for its first code (NIST SP 800-63B-4 section 4.1: at
/// most 10 minutes)
@ConfigurationProperties("rekey.keys.mobile-app")
record MobileAppSettings(
        @DefaultValue("400") int level,
        @DefaultValue({"pwd", "otp", "mfa"}) Set<String> amr,
        @DefaultValue("1") int tolerance,
        @DefaultValue("10m") Duration pending) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    MobileAppSettings {
        amr = Set.copyOf(amr);
        if (tolerance < 0 || tolerance > 1) {
            throw new IllegalArgumentException("rekey.keys.mobile-app.tolerance is 0 or 1");
        }
        if (pending.isNegative() || pending.isZero() || pending.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rekey.keys.mobile-app.pending lies between 0 and 10 minutes");
        }
    }

    /// How long a code is accepted at least after it has appeared, in seconds.
    int shownForSeconds() {
        return (1 + tolerance) * (int) Totp.STEP.toSeconds();
    }
}
