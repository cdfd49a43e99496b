package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A change of a person's e-mail address was undone from the address that had been replaced.
///
/// @param replacedAt when it had been replaced: later changes are undone with it
public record EmailRestored(PersonId person, Instant replacedAt, Instant at) implements DomainEvent {}
