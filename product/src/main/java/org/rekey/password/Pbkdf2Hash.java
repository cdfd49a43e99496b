package org.rekey.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// PBKDF2 (RFC 8018 section 5.2) in the modular crypt format `$pbkdf2-sha256$rounds$salt$hash`, where Base64 may
/// have `.` for `+`.
final class Pbkdf2Hash {
    private static final Pattern FORM =
            Pattern.compile("\\$pbkdf2-(?<digest>sha1|sha256|sha512)\\$(?:i=)?(?<rounds>[1-9]\\d{0,6})(?:,l=\\d+)?"
                    + "\\$(?<salt>[A-Za-z0-9+./]{6,172})=*\\$(?<hash>[A-Za-z0-9+./]{22,172})=*");

    private Pbkdf2Hash() {}

    static boolean wellFormed(String hash) {
        return FORM.matcher(hash).matches();
    }

    static int rounds(String hash) {
        return Integer.parseInt(parts(hash).group("rounds"));
    }

    static boolean matches(byte[] password, String hash) {
        Matcher parts = parts(hash);
        byte[] expected = decoded(parts.group("hash"));
        var algorithm = "PBKDF2WithHmac" + parts.group("digest").toUpperCase(Locale.ROOT);
        var characters = new String(password, StandardCharsets.UTF_8).toCharArray();
        var specification = new PBEKeySpec(
                characters, decoded(parts.group("salt")), Integer.parseInt(parts.group("rounds")), expected.length * 8);
        try {
            byte[] actual = SecretKeyFactory.getInstance(algorithm)
                    .generateSecret(specification)
                    .getEncoded();
            return MessageDigest.isEqual(expected, actual);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        } finally {
            specification.clearPassword();
        }
    }

    private static Matcher parts(String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a PBKDF2 hash");
        }
        return parts;
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text.replace('.', '+'));
    }
}
