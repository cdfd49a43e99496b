package org.rekey.key;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// Somebody who knows the right password looked at what a key asks, from browsers not known to be the holder's,
/// several times and never answered: perhaps a thief who waits for a question he can answer. Its holder
/// is told.
///
/// @param times how many logons have looked of which the holder was not told before
public record ChallengeUnanswered(Instant at, PersonId person, KeyId key, KeyTypeId type, int times)
        implements DomainEvent {}
