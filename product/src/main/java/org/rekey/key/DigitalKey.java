package org.rekey.key;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rekey.person.PersonId;

/// One means of logging on that belongs to one person (NIST SP 800-63B-4: authenticator).
///
/// @param lastUsedOn the last day of use; days, not moments, so that a logon a day writes once
/// @param label what the holder calls it, empty at first
public record DigitalKey(
        KeyId id,
        PersonId holder,
        KeyTypeId type,
        State state,
        Instant activatedAt,
        @Nullable LocalDate lastUsedOn,
        String label,
        Lineage lineage) {

    /// Ended keys stay as tombstones.
    public enum State {
        /// Made, and on its way to its holder: its first right code says that it has arrived, and makes it active.
        COMING,
        ACTIVE,
        SUSPENDED,
        ENDED
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    /// Whether a logon may ask for its code.
    public boolean answers() {
        return state == State.ACTIVE || state == State.COMING;
    }
}
