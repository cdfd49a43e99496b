package org.rekey.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// How it stands with an activation code and its link.
///
/// @param tries wrong activation codes so far
/// @param openedAt when link and code were first given together
/// @param credentialsAt when username and password were chosen
public record Enrolled(
        EnrolmentId id,
        PersonId person,
        OfficeId office,
        Instant issuedAt,
        Instant usableFrom,
        Instant expiresAt,
        int tries,
        @Nullable Instant openedAt,
        @Nullable Instant credentialsAt,
        @Nullable Ending ending) {

    public Validity at(Instant now) {
        if (ending != null) {
            return switch (ending) {
                case USED -> Validity.USED;
                case REPLACED -> Validity.REPLACED;
                case REVOKED -> Validity.REVOKED;
                case EXHAUSTED -> Validity.EXHAUSTED;
            };
        }
        if (!now.isBefore(expiresAt)) {
            return Validity.EXPIRED;
        }
        return now.isBefore(usableFrom) ? Validity.NOT_YET : Validity.OPEN;
    }

    /// Why it ended before its time.
    public enum Ending {
        USED,
        REPLACED,
        REVOKED,
        EXHAUSTED
    }
}
