package org.rekey.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rekey.vault.Randomness;

/// A number that a person can read out on the phone, such as the one that a page of error and its log line share:
/// eight letters and digits that are not taken for one another, `7KQX-3MZD`.
public record Reference(String value) {
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{8}");

    /// The number that somebody has typed, in small letters or without the hyphen too.
    public static Optional<Reference> parse(String typed) {
        var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches()
                ? Optional.of(new Reference(plain.substring(0, 4) + "-" + plain.substring(4)))
                : Optional.empty();
    }

    public static Reference drawn(Randomness random) {
        var drawn = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            drawn.append(LETTERS.charAt(random.below(LETTERS.length())));
        }
        return new Reference(drawn.insert(4, '-').toString());
    }
}
