package org.rekey.dispatch;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// An order has come to its end, whatever became of it.
record KeyOrderEnded(Instant at, PersonId person, KeyTypeId type, int order, KeyOrder.State state)
        implements DomainEvent {}
