package org.rekey.keys.mobileapp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.vault.Randomness;

/// The secret that an app and this service share: 160 bits. Its `toString` hides it.
final class AppSecret {
    /// Six digits: RFC 4226 section 5.3 and every app.
    static final int DIGITS = 6;

    private static final Totp TOTP = new Totp(DIGITS);
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private final byte[] bytes;

    AppSecret(byte[] bytes) {
        if (bytes.length != Totp.SECRET) {
            throw new IllegalArgumentException("a secret has 160 bits");
        }
        this.bytes = bytes.clone();
    }

    static AppSecret draw(Randomness random) {
        return new AppSecret(random.bytes(Totp.SECRET));
    }

    /// The step in the clock's window to which a code belongs, one that was not used before if there is one.
    Optional<Long> stepOf(String code, AppClock clock, Instant now, int tolerance) {
        Long found = null;
        for (long step : clock.window(now, tolerance)) {
            boolean right = MessageDigest.isEqual(ascii(code), ascii(TOTP.code(bytes, step)));
            if (right && (found == null || clock.used(found))) {
                found = step;
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] ascii(String code) {
        return code.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// In Base32 without padding (RFC 4648 section 6): 32 letters and digits.
    String base32() {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : bytes) {
            buffer = ((buffer << 8) | (one & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >>> bits) & 0x1f));
            }
        }
        return text.toString();
    }

    /// Reads what [#base32] writes; small letters, spaces and padding do not matter.
    static AppSecret ofBase32(String text) {
        var letters = text.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        if (letters.length() * 5 / 8 != Totp.SECRET) {
            throw new IllegalArgumentException("a secret has 160 bits");
        }
        var bytes = new byte[Totp.SECRET];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = BASE32.indexOf(letters.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not Base32");
            }
            buffer = ((buffer << 5) | value) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >>> bits);
            }
        }
        return new AppSecret(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AppSecret secret && Arrays.equals(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "AppSecret[hidden]";
    }
}
