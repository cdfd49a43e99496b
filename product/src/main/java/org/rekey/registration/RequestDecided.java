package org.rekey.registration;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A second officer has approved or declined what a first one prepared, a take-over or other contacts; or the first
/// one has withdrawn it.
///
/// @param officer the id, as a person, of the officer who said so
/// @param request the registration or the change of contacts
record RequestDecided(Instant at, PersonId person, UUID officer, int office, UUID request, What what, Decision decision)
        implements DomainEvent {
    enum What {
        TAKE_OVER,
        CONTACTS
    }

    enum Decision {
        APPROVED,
        DECLINED,
        WITHDRAWN
    }
}
