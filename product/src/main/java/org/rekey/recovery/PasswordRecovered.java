package org.rekey.recovery;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// A person who had forgotten the password has chosen another one.
///
/// @param keyType the key that stood in for the forgotten one
public record PasswordRecovered(Instant at, PersonId person, KeyTypeId keyType) implements DomainEvent {}
