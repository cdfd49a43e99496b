package org.rekey.recovery;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// A person who has forgotten the password has proven a digital key instead.
public record RecoveryConfirmed(Instant at, PersonId person, KeyTypeId keyType) implements DomainEvent {}
