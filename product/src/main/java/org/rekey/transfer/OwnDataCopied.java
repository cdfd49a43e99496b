package org.rekey.transfer;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A person took a copy of everything that is known of them.
public record OwnDataCopied(PersonId person, Instant at) implements DomainEvent {}
