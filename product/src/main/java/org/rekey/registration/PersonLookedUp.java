package org.rekey.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// An officer looked for somebody.
///
/// @param person who was found, if anybody
/// @param officer the officer's id as a person
/// @param look where its note lies, sealed
record PersonLookedUp(
        Instant at, @Nullable PersonId person, UUID officer, int office, Reason reason, Look.Outcome outcome, UUID look)
        implements DomainEvent {}
