package org.rekey.bench;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody with a password and an authenticator app.
///
/// @param secret that the app shares with the service, in hexadecimal digits
record Visitor(String username, String password, String secret) {
    private static final int STEP_SECONDS = 30;

    /// The code that the app shows (RFC 6238, RFC 4226 section 5.3).
    String code(Instant now) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secretBytes(), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(now.getEpochSecond() / STEP_SECONDS)
                    .array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] secretBytes() {
        return HexFormat.of().parseHex(secret);
    }

    String line() {
        return String.join(" ", username, password, secret);
    }

    static Visitor of(String line) {
        var words = line.split(" ", -1);
        return new Visitor(words[0], words[1], words[2]);
    }

    @Override
    public String toString() {
        return username;
    }
}
