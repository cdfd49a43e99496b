package org.rekey.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.rekey.event.DomainEvent;

/// An auditor has read what an office did on a day.
///
/// @param auditor the auditor's id as a person
record OfficeAudited(Instant at, UUID auditor, int office, LocalDate day) implements DomainEvent {}
