package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A person was entered.
public record PersonEnrolled(PersonId person, Instant at) implements DomainEvent {}
