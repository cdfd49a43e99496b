package org.rekey.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// One look of an officer at a person, or for one. It is what pages about that person hang on: for this officer, at
/// this office, for a while.
///
/// @param person who was found, or has been entered since
record Look(
        UUID id,
        OfficeId office,
        PersonId officer,
        Instant at,
        @Nullable PersonId person,
        Outcome outcome,
        Reason reason) {

    enum Outcome {
        FOUND,
        NONE,
        /// More than one: say more.
        SEVERAL,
        /// The officer himself, which is not shown to him.
        ONESELF
    }
}
