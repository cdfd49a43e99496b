package org.rekey.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// An office asked for a key that goes to its holder by post.
record KeyOrdered(Instant at, PersonId person, KeyTypeId type, int order, UUID officer, int office, boolean large)
        implements DomainEvent {}
