package org.rekey.federation.oidc.grant;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonId;

/// A service gave back what a logon had given it (RFC 7009).
public record GrantRevoked(Instant at, PersonId person, KeyTypeId keyType, ServiceId service) implements DomainEvent {}
