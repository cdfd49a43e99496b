package org.rekey.key;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// Repeated wrong codes after a right password closed a key for a while. Its holder is told, once for each lock.
///
/// @param until from then on a code is looked at again
public record KeyLocked(Instant at, PersonId person, KeyId key, KeyTypeId type, Instant until) implements DomainEvent {}
