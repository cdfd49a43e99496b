package org.rekey.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// The right of a person to choose another password, which a link or a shown key has begun.
///
/// @param flow the logon that is to go on afterwards
/// @param proven the key that stands in for the forgotten password
/// @param ending why it is over, if it is
/// @param overtaken whether something of the person's has changed since it began
record Recovery(
        UUID id,
        PersonId person,
        @Nullable UUID flow,
        Instant expiresAt,
        @Nullable Proven proven,
        @Nullable Validity ending,
        boolean overtaken) {
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(30);

    /// @param answer a mark of what was typed, by which a double click is known
    record Proven(KeyTypeId by, Instant at, String answer) {}

    Validity at(Instant now) {
        if (ending != null) {
            return ending;
        }
        if (!now.isBefore(expiresAt)) {
            return Validity.EXPIRED;
        }
        if (overtaken) {
            return Validity.OVERTAKEN;
        }
        return proven == null ? Validity.OPEN : Validity.PROVEN;
    }

    /// Whether the same answer has proven the key a moment ago.
    boolean provenBy(String answer, Instant now) {
        return at(now) == Validity.PROVEN
                && proven != null
                && proven.answer().equals(answer)
                && now.isBefore(proven.at().plus(DOUBLE_CLICK));
    }
}
