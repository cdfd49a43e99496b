package org.rekey.person;

import java.util.Locale;
import java.util.Optional;

/// Why a person is erased.
public enum ErasureReason {
    /// The person asked for it (GDPR article 17).
    REQUEST,
    DECEASED,
    /// Entered twice, or never meant to be.
    MISTAKE,
    /// A court or the supervisory authority ordered it.
    ORDER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The reason of that name.
    public static Optional<ErasureReason> of(String word) {
        for (var reason : values()) {
            if (reason.word().equals(word)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
