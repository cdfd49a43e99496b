package org.rekey.registration;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// An officer has checked somebody's identity at the counter.
///
/// @param officer the officer's id as a person
/// @param waits a second officer has to approve it first
record PersonRegistered(
        Instant at,
        PersonId person,
        UUID officer,
        int office,
        UUID registration,
        Registration.Kind registered,
        boolean waits,
        boolean sampled)
        implements DomainEvent {}
