package org.rekey.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.rekey.event.DomainEvent;

/// An officer has read a list of the office, with the names of the people in it.
///
/// @param officer the officer's id as a person
/// @param day the day that was listed, or on which the list was read
record RegistrationsListed(Instant at, UUID officer, int office, Listing listing, LocalDate day)
        implements DomainEvent {
    enum Listing {
        /// What was registered on a day.
        DAY,
        /// Those of the officer's own that a part of a name or number fits.
        OWN,
        /// What waits for a second officer.
        WAITING
    }
}
