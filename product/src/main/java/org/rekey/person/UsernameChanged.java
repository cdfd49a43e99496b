package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A person has a username, or another one than before.
public record UsernameChanged(PersonId person, Instant at) implements DomainEvent {}
