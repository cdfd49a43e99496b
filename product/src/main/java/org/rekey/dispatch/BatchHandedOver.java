package org.rekey.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;

/// The mail house has confirmed that it has a batch.
record BatchHandedOver(Instant at, UUID operator, UUID batch, int posted, String checksum) implements DomainEvent {}
