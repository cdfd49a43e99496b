package org.rekey.notice;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// Today's quota of text messages is nearly used up: somebody pays for them, and when it is used up, keys that need
/// them are out of order until midnight (UTC).
public record TextQuotaNear(Instant at, int taken, int quota) implements DomainEvent {}
