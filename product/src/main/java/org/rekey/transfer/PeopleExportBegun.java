package org.rekey.transfer;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// People are being written into a file. Where no `people-exported` follows, the export was broken off: some of them
/// may have left all the same.
///
/// @param secrets whether passwords and secrets of keys go along, sealed for a recipient
public record PeopleExportBegun(Instant at, boolean secrets) implements DomainEvent {}
