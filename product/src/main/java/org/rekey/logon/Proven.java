package org.rekey.logon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// A right password: whose, when, and what was known of the person's keys at that moment.
///
/// @param name a mark of the username, by which the browser will know the person again
/// @param securityEpoch the person's; a password, contact or key that changes since makes this void
/// @param key the key whose code is asked next
/// @param others the person's other kinds of key that would open this service, for the personal notice
record Proven(PersonId person, NameMark name, Instant at, int securityEpoch, DigitalKey key, List<KeyTypeId> others) {
    /// For as long a right password needs no second look: the redirect to the next page takes less.
    private static final Duration MOMENT = Duration.ofSeconds(3);

    Proven {
        others = List.copyOf(others);
    }

    boolean justNow(Instant now) {
        return now.isBefore(at.plus(MOMENT));
    }
}
