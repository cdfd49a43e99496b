package org.rekey.bench;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody with a password and an authenticator app.
record Visitor(String username, String password, byte[] secret) {
    private static final int STEP_SECONDS = 30;

    /// The code that the app shows (RFC 6238, RFC 4226 section 5.3).
    String code(Instant now) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
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

    String line() {
        return String.join(" ", username, password, HexFormat.of().formatHex(secret));
    }

    static Visitor of(String line) {
        var words = line.split(" ", -1);
        return new Visitor(words[0], words[1], HexFormat.of().parseHex(words[2]));
    }

    @Override
    public String toString() {
        return username;
    }
}
