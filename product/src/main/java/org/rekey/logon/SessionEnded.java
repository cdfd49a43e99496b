package org.rekey.logon;

import java.time.Instant;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// A session ended before its time.
///
/// @param flow the logon that had made it
public record SessionEnded(Instant at, PersonId person, KeyTypeId keyType, UUID flow, Cause cause)
        implements DomainEvent {

    /// Why a session ended.
    public enum Cause {
        /// The person logged out, here or at an online service.
        LOGGED_OUT,
        /// The person ended it from another browser, or changed a key, the password or a contact there.
        BY_HOLDER,
        /// The same person logged on again in the same browser, or replaced the key.
        REPLACED,
        /// Somebody else logged on in the same browser.
        OTHER_PERSON,
        /// The key that had made it was deactivated.
        KEY_ENDED,
        /// Password, contact or account changed, or all sessions were ended at once.
        REVOKED
    }
}
