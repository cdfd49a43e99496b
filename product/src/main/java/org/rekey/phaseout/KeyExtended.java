package org.rekey.phaseout;

import java.time.Instant;
import java.time.LocalDate;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// A person may use keys of a kind for longer than the plan says for others.
public record KeyExtended(Instant at, PersonId person, KeyTypeId type, LocalDate lastDay) implements DomainEvent {}
