package org.rekey.console;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// Somebody may no longer open the operators' console.
record OperatorRemoved(Instant at, PersonId person, OperatorAdded.By by) implements DomainEvent {}
