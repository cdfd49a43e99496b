package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// Everything that was known of a person was destroyed, but what law orders to be kept.
///
/// @param reference of the file in which the decision is, as the operator wrote it; empty where there is none
public record PersonErased(PersonId person, ErasureReason reason, String reference, Instant at)
        implements DomainEvent {}
