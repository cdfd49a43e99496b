package org.rekey.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;

/// Letters were printed into a file for the mail house.
record BatchMade(Instant at, UUID operator, UUID batch, int orders, String checksum) implements DomainEvent {}
