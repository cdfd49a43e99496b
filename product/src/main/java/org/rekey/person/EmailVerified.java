package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A person showed that the e-mail address is theirs.
public record EmailVerified(PersonId person, Instant at) implements DomainEvent {}
