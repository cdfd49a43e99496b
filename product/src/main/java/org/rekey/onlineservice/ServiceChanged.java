package org.rekey.onlineservice;

import java.time.Instant;
import org.rekey.event.DomainEvent;

/// An online service was added or changed.
///
/// @param digest of all that it is now: SHA-256, in hexadecimal digits
public record ServiceChanged(Instant at, ServiceId service, String digest) implements DomainEvent {}
