package org.rekey.password;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A person has another password than before, or the first one.
public record PasswordChanged(PersonId person, boolean hadFormer, Instant at) implements DomainEvent {}
