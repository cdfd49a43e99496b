package org.rekey.password;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A person's password no longer works, because somebody else may have chosen it.
public record PasswordVoided(PersonId person, Instant at) implements DomainEvent {}
