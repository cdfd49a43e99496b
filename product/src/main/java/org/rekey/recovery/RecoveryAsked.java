package org.rekey.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// Somebody asked for a forgotten username, or for a link to choose another password. Whoever asked was told nothing
/// of what stands here.
///
/// @param person to whom the mail went; null when nobody is known by what was typed
public record RecoveryAsked(Instant at, @Nullable PersonId person, Wanted wanted, Outcome outcome)
        implements DomainEvent {

    /// What came of it.
    public enum Outcome {
        MAILED,
        NOBODY_KNOWN,
        /// The person has no e-mail address that is known to be theirs.
        NO_ADDRESS,
        /// The question lay too long, because no node was running; or another one was answered at that moment.
        DROPPED
    }
}
