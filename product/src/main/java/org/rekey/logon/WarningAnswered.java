package org.rekey.logon;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.ServiceId;

/// Somebody answered the warning that a key will end.
public record WarningAnswered(Instant at, ServiceId service, KeyTypeId keyType, WarningAnswer answer)
        implements DomainEvent {}
