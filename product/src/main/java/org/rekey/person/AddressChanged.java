package org.rekey.person;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A person's official address was given, replaced or taken away. It is where letters with keys go.
///
/// @param hadFormer whether there was one before
/// @param has whether there is one now
public record AddressChanged(PersonId person, boolean hadFormer, boolean has, Instant at) implements DomainEvent {}
