package org.rekey.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;

/// A batch was given up before its hand-over; its orders wait for another one.
record BatchVoided(Instant at, UUID operator, UUID batch, int reopened) implements DomainEvent {}
