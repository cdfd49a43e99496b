package org.rekey.console;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// An operator wanted to change something and was told why it cannot be: that tells something of whom it is about.
///
/// @param operator the operator's id as a person
record ChangeRefused(
        Instant at, @Nullable PersonId person, UUID operator, Change.Kind change, Proposals.Objection objection)
        implements DomainEvent {}
