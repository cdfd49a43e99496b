package org.rekey.office;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// Somebody may no longer do something at an office.
public record RoleTaken(Instant at, PersonId person, int office, Role role) implements DomainEvent {}
