package org.rekey.enrolment;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// An activation code and its link were used up, or became void before their time.
public record EnrolmentEnded(
        Instant at, PersonId person, EnrolmentId enrolment, OfficeId office, Enrolled.Ending ending)
        implements DomainEvent {}
