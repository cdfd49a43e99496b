package org.rekey.registration;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A second officer has approved or declined what a first one prepared, a take-over or another e-mail address; or
/// the first one has withdrawn it.
///
/// @param officer the id, as a person, of the officer who said so
/// @param request the registration or the change of address
record RequestDecided(Instant at, PersonId person, UUID officer, int office, UUID request, What what, Decision decision)
        implements DomainEvent {
    enum What {
        TAKE_OVER,
        EMAIL
    }

    enum Decision {
        APPROVED,
        DECLINED,
        WITHDRAWN
    }
}
