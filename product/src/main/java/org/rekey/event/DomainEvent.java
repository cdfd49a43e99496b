package org.rekey.event;

import java.time.Instant;

/// Something that happened and that others may want to know: the audit trail, the notices, the metrics.
///
/// An event is a record named in the past tense, published inside the transaction that caused it. Its
/// components are identifiers, enums, numbers, days and instants, never a secret, a name, an address or a
/// national number: the audit trail writes them down as they are.
public interface DomainEvent {
    /// The moment it happened, in protocol time.
    Instant at();
}
