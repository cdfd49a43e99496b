package org.rekey.logon;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.ServiceId;

/// Somebody who chose a key was shown that it will end. Who it was is not known yet.
public record WarningShown(Instant at, ServiceId service, KeyTypeId keyType) implements DomainEvent {}
