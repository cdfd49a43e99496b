package org.rekey.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The passwords that everybody tries first, in lower case. The list is read when first asked; it says in its first
/// lines where it comes from.
final class Blocklist {
    private static final int FEWEST_DIFFERENT = 4;

    boolean contains(String lower) {
        return lower.chars().distinct().count() < FEWEST_DIFFERENT || Common.PASSWORDS.contains(lower);
    }

    /// Read by the first who asks.
    private static final class Common {
        private static final Set<String> PASSWORDS = read();

        private Common() {}
    }

    private static Set<String> read() {
        try (var stream = Blocklist.class.getResourceAsStream("common-passwords.txt");
                var lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return lines.lines().filter(it -> !it.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
