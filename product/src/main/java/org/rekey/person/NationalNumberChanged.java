package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A person has a national or BIS number, or another one than before.
public record NationalNumberChanged(PersonId person, NationalNumber.Kind kind, Instant at) implements DomainEvent {}
