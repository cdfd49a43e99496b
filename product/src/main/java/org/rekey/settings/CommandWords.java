package org.rekey.settings;

import java.util.List;
import java.util.Optional;

/// The words behind a command.
public final class CommandWords {
    private CommandWords() {}

    /// Takes an option and its value out of the words.
    ///
    /// @throws IllegalArgumentException when the value is missing
    public static Optional<String> option(String name, List<String> words) {
        int at = words.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }
}
