package org.rekey.key;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A suspended digital key that to its holder had ended when it was suspended can come back no more. It is written
/// down, and nobody is told: they were told then.
public record KeyEndedLate(Instant at, PersonId person, KeyId key, KeyTypeId type) implements DomainEvent {}
