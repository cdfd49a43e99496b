package org.rekey.transfer;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rekey.database.CopyRows;
import org.rekey.key.KeyTypeId;
import org.rekey.person.Arrivals;
import org.rekey.person.PersonId;

/// What became of a line before the database was asked.
sealed interface Brought {
    long line();

    /// A person, ready to be copied in.
    ///
    /// @param externalId what the person is called where it comes from; null where the national number tells
    /// @param marks what of the person's keys no other key may have, by kind
    record Somebody(
            long line,
            PersonId id,
            @Nullable String externalId,
            Arrivals.Claims claims,
            Map<KeyTypeId, Set<String>> marks,
            CopyRows rows)
            implements Brought {}

    /// A line that cannot be taken, and why; no piece of the line.
    record Refused(long line, String reason) implements Brought {
        private static final int LONGEST = 400;

        public Refused {
            reason = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
        }
    }

    /// A registration office, which is in already.
    ///
    /// @param fresh whether it was not known before
    record Office(long line, boolean fresh) implements Brought {}

    /// A line that says nothing about anybody: a blank one, or the key of what is sealed.
    record Nothing(long line) implements Brought {}
}
