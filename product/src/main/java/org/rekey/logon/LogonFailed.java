package org.rekey.logon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonId;

/// A logon was refused. The person at the screen is told less than stands here.
///
/// @param person whose username was typed; null when nobody has it
public record LogonFailed(Instant at, @Nullable PersonId person, ServiceId service, KeyTypeId keyType, Reason reason)
        implements DomainEvent {

    /// What was wrong.
    public enum Reason {
        UNKNOWN_NAME,
        WRONG_PASSWORD,
        /// The password was right, but the person has no such key.
        NO_SUCH_KEY,
        /// The password was right, but keys of this kind have ended for this service.
        KEY_ENDED,
        /// The password was right, but the key is worth less than the service asks.
        LEVEL_TOO_LOW,
        WRONG_CODE,
        /// Nothing was looked at, because too many failures came before.
        THROTTLED,
        /// Between password and code the person's password, contact or key changed.
        OVERTAKEN
    }
}
