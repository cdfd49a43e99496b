package org.rekey.registration;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;

/// An officer reached a limit of looks or registrations.
///
/// @param officer the officer's id as a person
record OfficerSlowedDown(Instant at, UUID officer, int office, Limit limit) implements DomainEvent {
    enum Limit {
        LOOKS,
        REGISTRATIONS
    }
}
