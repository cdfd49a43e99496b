package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// With a change of e-mail address a later change of mobile number was undone: the person has the former number
/// again, or none as before.
public record MobileNumberRestored(PersonId person, Instant at) implements DomainEvent {}
