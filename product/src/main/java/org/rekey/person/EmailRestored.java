package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A change of a person's e-mail address was undone from the address that had been replaced.
public record EmailRestored(PersonId person, Instant at) implements DomainEvent {}
