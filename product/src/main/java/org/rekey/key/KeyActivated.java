package org.rekey.key;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A new digital key was proven and bound to its holder.
public record KeyActivated(Instant at, PersonId person, KeyId key, KeyTypeId type) implements DomainEvent {}
