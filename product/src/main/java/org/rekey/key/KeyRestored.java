package org.rekey.key;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A suspended digital key works again.
public record KeyRestored(Instant at, PersonId person, KeyId key, KeyTypeId type) implements DomainEvent {}
