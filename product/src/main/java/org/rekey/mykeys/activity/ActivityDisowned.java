package org.rekey.mykeys.activity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.rekey.event.DomainEvent;
import org.rekey.person.PersonId;

/// A person said of a logon or a change that it was somebody else.
///
/// @param entry the event of the audit trail that it was
/// @param keys how many keys were suspended
/// @param reference the number that the person and the service desk were given
record ActivityDisowned(Instant at, PersonId person, UUID entry, What what, int keys, String reference)
        implements DomainEvent {
    enum What {
        LOGON,
        CHANGE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
