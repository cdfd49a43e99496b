package org.rekey.logon;

import java.util.Optional;

/// What a person answers to the warning that a key will end.
public enum WarningAnswer {
    /// Activate a new digital key now.
    CHANGE,
    /// Log on with another digital key.
    OTHER,
    /// Carry on with this key for now.
    LATER;

    static Optional<WarningAnswer> parse(String sent) {
        return switch (sent) {
            case "change" -> Optional.of(CHANGE);
            case "other" -> Optional.of(OTHER);
            case "later" -> Optional.of(LATER);
            default -> Optional.empty();
        };
    }
}
