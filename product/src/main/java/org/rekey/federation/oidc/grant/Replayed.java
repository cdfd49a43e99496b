package org.rekey.federation.oidc.grant;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonId;

/// A code or refresh token was presented a second time, or a code by a service that it was not made for: a service
/// at fault, or a thief. All that it had given was revoked.
public record Replayed(Instant at, PersonId person, KeyTypeId keyType, ServiceId service, What what)
        implements DomainEvent {

    /// What was presented.
    public enum What {
        AUTHORIZATION_CODE,
        CODE_OF_ANOTHER_SERVICE,
        REFRESH_TOKEN
    }
}
