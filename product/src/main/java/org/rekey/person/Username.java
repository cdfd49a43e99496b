package org.rekey.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name that a person types to log on: 3 to 64 letters, digits and `. _ - @ +`. Letters are compared in lower
/// case and composed form (Unicode NFKC), so that a name is found however it was typed. Its `toString` hides it.
public record Username(String value) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._@+-]{3,64}");

    public Username {
        if (!normal(value).equals(value) || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a username");
        }
    }

    /// The username in what a person typed, if it can be one.
    public static Optional<Username> parse(String typed) {
        if (typed.length() > 256) {
            return Optional.empty();
        }
        String normal = normal(typed);
        return FORM.matcher(normal).matches() ? Optional.of(new Username(normal)) : Optional.empty();
    }

    private static String normal(String typed) {
        return Normalizer.normalize(
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
                Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return "Username[hidden]";
    }
}
