package org.rekey.password;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rekey.person.Names;
import org.rekey.person.Username;

/// Which passwords may be chosen: long enough, not the ones everybody tries first, not made of the person's own
/// names. Nothing else is demanded (NIST SP 800-63B-4 section 3.1.1.2).
record PasswordPolicy(int shortest, int longest, Blocklist blocklist) {
    /// Shorter names turn up in words by chance.
    private static final int TELLING = 4;

    /// What must remain beside them.
    private static final int FEWEST_OTHER = 6;

    Optional<Weakness> weakness(Presented password, Names names, Optional<Username> username) {
        if (password.length() < shortest) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (password.length() > longest) {
            return Optional.of(Weakness.TOO_LONG);
        }
        var lower = password.text().toLowerCase(Locale.ROOT);
        if (blocklist.contains(lower)) {
            return Optional.of(Weakness.COMMON);
        }
        return withoutOwnWords(lower, names, username) < FEWEST_OTHER
                ? Optional.of(Weakness.ABOUT_THE_PERSON)
                : Optional.empty();
    }

    /// How many characters remain when names and username are taken out.
    private static int withoutOwnWords(String lower, Names names, Optional<Username> username) {
        var own = Stream.concat(
                Stream.of(names.first(), names.last()).flatMap(it -> Stream.of(it.split("[\\s'-]+"))),
                username.stream()
                        .flatMap(it -> Stream.concat(
                                Stream.of(it.value()), Stream.of(it.value().split("[._@+-]+")))));
        var words = own.map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> it.length() >= TELLING)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String rest = lower;
        for (var word : words) {
            rest = rest.replace(word, "");
        }
        return rest.length();
    }
}
