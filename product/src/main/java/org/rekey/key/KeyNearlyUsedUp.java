package org.rekey.key;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A key that can be used a limited number of times is near its end. Its holder is told, in time to activate
/// another one.
///
/// @param left how often it can still be used
public record KeyNearlyUsedUp(Instant at, PersonId person, KeyId key, KeyTypeId type, int left)
        implements DomainEvent {}
