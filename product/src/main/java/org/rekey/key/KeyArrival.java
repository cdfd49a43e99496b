package org.rekey.key;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A key that comes from elsewhere, as every kind of key has it.
///
/// @param suspended why it does not work for the time being, if it does not
/// @param proven the level that was proven when the key was bound
public record KeyArrival(
        KeyTypeId type,
        @Nullable KeySuspension suspended,
        Instant activatedAt,
        @Nullable LocalDate lastUsedOn,
        String label,
        Level proven) {
    private static final int LONGEST_LABEL = 60;

    public KeyArrival {
        if (suspended != null && suspended.forGood()) {
            throw new IllegalArgumentException("a key that is about to end is not brought");
        }
        if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a label has at most 60 characters, on one line");
        }
    }
}
