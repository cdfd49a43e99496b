package org.rekey.logon;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonId;

/// A person logged on: password and key were proven and a session was opened.
///
/// @param flow the logon, for finding the lines of a log that belong together
public record SessionStarted(
        Instant at, PersonId person, KeyId key, KeyTypeId keyType, ServiceId service, Level level, UUID flow)
        implements DomainEvent {}
