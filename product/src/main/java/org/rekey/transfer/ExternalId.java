package org.rekey.transfer;

import java.util.Base64;
import java.util.regex.Pattern;
import org.rekey.person.NationalNumber;
import org.rekey.vault.Sha256;

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
        var digest = Sha256.of(id);
        return "erased " + Base64.getEncoder().encodeToString(digest);
    }
}
