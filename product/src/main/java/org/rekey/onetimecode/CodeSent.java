package org.rekey.onetimecode;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A one-time code was handed to the courier.
public record CodeSent(Instant at, PersonId person, CodePurpose purpose, UUID flow) implements DomainEvent {}
