package org.rekey.notice.sms;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// The link of this node to the telephone operator is down: no text messages leave from here until it is up again.
public record OperatorLost(Instant at) implements DomainEvent {}
