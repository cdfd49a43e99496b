package org.rekey.phaseout;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;

/// A plan to retire a kind of key, or a change of it, came into force.
public record PhaseOutPublished(Instant at, KeyTypeId type, int version) implements DomainEvent {}
