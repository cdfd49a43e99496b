package org.rekey.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;

/// An operator fetched the file of a batch.
record BatchFetched(Instant at, UUID operator, UUID batch) implements DomainEvent {}
