package org.rekey.federation.oidc.grant;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonId;

/// A session opened one more online service without another logon (single sign-on).
///
/// @param flow the logon that had made the session
public record SignedOnAgain(Instant at, PersonId person, KeyTypeId keyType, ServiceId service, Level level, UUID flow)
        implements DomainEvent {}
