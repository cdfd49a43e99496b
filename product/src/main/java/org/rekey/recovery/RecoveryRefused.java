package org.rekey.recovery;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// Somebody who came with a person's link did not prove that person's key.
public record RecoveryRefused(Instant at, PersonId person, KeyTypeId keyType, Reason reason) implements DomainEvent {

    public enum Reason {
        WRONG_CODE,
        /// Nothing was looked at, because too many failures came before.
        THROTTLED,
        /// Meanwhile the key ended, or the link was used, replaced or became void.
        OVERTAKEN
    }
}
