package org.rekey.transfer;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// A thousand lines of a file came in. One event for all of them: a line in the audit trail for each person and
/// each key would take longer than the import, and vouch for no more.
///
/// @param run the first digits of the digest that names the file in `transfer_run`
/// @param people how many persons were brought
/// @param digest SHA-256 over the ids of these persons, in their order: what says later whether somebody was
/// among them
public record PeopleBrought(
        Instant at, String run, long firstLine, long lastLine, long people, long refused, String digest)
        implements DomainEvent {}
