package org.rekey.console;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;

/// An operator wants to change something.
///
/// @param operator the operator's id as a person
record ChangeProposed(Instant at, UUID proposal, UUID operator, Change.Kind change) implements DomainEvent {}
