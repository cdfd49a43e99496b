package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A person's mobile number was replaced, or given for the first time.
public record MobileNumberChanged(PersonId person, boolean hadFormer, Instant at) implements DomainEvent {}
