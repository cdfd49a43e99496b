package org.rekey.enrolment;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// An office handed out an activation code, and its link went by e-mail.
///
/// @param anew a former one that was still open became void by it
public record EnrolmentIssued(
        Instant at, PersonId person, EnrolmentId enrolment, OfficeId office, PersonId officer, boolean anew)
        implements DomainEvent {}
