package org.rekey.registration;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// An officer did something for somebody whom the office had registered.
///
/// @param officer the officer's id as a person
record PersonSupported(Instant at, PersonId person, UUID officer, int office, UUID look, Action action)
        implements DomainEvent {
    enum Action {
        KEY_SUSPENDED,
        KEY_RESTORED,
        KEY_ENDED,
        CONTACTS_CHANGED,
        CONTACTS_ASKED,
        LETTER_PRINTED,
        LETTER_REVOKED,
        EXTENDED,
        ORDER_ENDED
    }
}
