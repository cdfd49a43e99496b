package org.rekey.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A digital key no longer works, but can be restored.
///
/// @param replacedBy the key that took its place in the same transaction, if one did
public record KeySuspended(
        Instant at,
        PersonId person,
        KeyId key,
        KeyTypeId type,
        KeySuspension why,
        @Nullable KeyId replacedBy) implements DomainEvent {}
