package org.rekey.office;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// Somebody may do something at an office from now on.
public record RoleGiven(Instant at, PersonId person, int office, Role role) implements DomainEvent {}
