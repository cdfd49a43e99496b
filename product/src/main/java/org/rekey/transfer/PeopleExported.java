package org.rekey.transfer;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// Everybody was written into a file.
///
/// @param secrets whether passwords and secrets of keys were in it, sealed for a recipient
public record PeopleExported(Instant at, long people, boolean secrets) implements DomainEvent {}
