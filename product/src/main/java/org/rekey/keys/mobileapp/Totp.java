package org.rekey.keys.mobileapp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The one-time passwords of RFC 6238 over HMAC-SHA-1, with steps of 30 seconds from 1970 on: what every
/// authenticator app can do.
final class Totp {
    static final Duration STEP = Duration.ofSeconds(30);

    /// RFC 4226 section 4, R6: 160 bits.
    static final int SECRET = 20;

    private final int digits;

    Totp(int digits) {
        this.digits = digits;
    }

    /// The time step of an instant (RFC 6238 section 4.2: T).
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /// The code of one step (RFC 4226 section 5.3, dynamic truncation).
    String code(byte[] secret, long step) {
        byte[] mac = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(mac).getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + digits + "d", truncated % power(digits));
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-1", impossible);
        }
    }
}
