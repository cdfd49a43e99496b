package org.rekey.keys.eid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// A card that was shown was refused.
///
/// @param person who was activating; null at a logon, where nobody is known yet
record EidRefused(Instant at, @Nullable PersonId person, KeyTypeId keyType, Refusal reason) implements DomainEvent {}
