package org.rekey.key;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey.State;

/// A key that comes from elsewhere, as every kind of key has it.
///
/// @param state not ended
/// @param suspended why it does not work for the time being, if it is suspended
/// @param proven the level that was proven when the key was bound
public record KeyArrival(
        KeyTypeId type,
        State state,
        @Nullable KeySuspension suspended,
        Instant activatedAt,
        @Nullable LocalDate lastUsedOn,
        String label,
        Level proven) {
    private static final int LONGEST_LABEL = 60;

    public KeyArrival {
        if (state == State.ENDED || (state == State.SUSPENDED) == (suspended == null)) {
            throw new IllegalArgumentException("a key is on its way, active, or suspended for a reason");
        }
        if (suspended != null && suspended.forGood()) {
            throw new IllegalArgumentException("a key that is about to end is not brought");
        }
        if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a label has at most 60 characters, on one line");
        }
    }

    public boolean active() {
        return state == State.ACTIVE;
    }
}
