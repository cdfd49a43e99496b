package org.rekey.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.rekey.person.NationalNumber;

/// What a person is called in the system that it comes from: 1 to 64 printable characters of ASCII. It lies in the
/// database in plain, so that it must not be a national number.
final class ExternalId {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private ExternalId() {}

    static String checked(String text) {
        if (!FORM.matcher(text).matches() || NationalNumber.parse(text).isPresent()) {
            throw new IllegalArgumentException("must be 1 to 64 letters and digits, and not a national number");
        }
        return text;
    }

    /// What stands in the place of an erased person's, with a space, which no other has.
    static String erased(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "erased " + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
