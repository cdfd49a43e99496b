package org.rekey.notice.sms;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// The link of this node to the telephone operator is up.
public record OperatorFound(Instant at) implements DomainEvent {}
