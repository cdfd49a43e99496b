package org.rekey.notice;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// Today's quota of text messages is used up; no more leave until midnight (UTC).
public record TextQuotaReached(Instant at, int quota) implements DomainEvent {}
