package org.rekey.registration;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// A person whose identity an officer has checked at the counter.
///
/// @param letters how many activation codes were printed; only the latest is good
/// @param sampled drawn for somebody to check again
public record Registration(
        UUID id,
        OfficeId office,
        PersonId officer,
        PersonId person,
        Instant at,
        Kind kind,
        State state,
        Document document,
        int letters,
        @Nullable Instant letterAt,
        boolean sampled) {

    public enum Kind {
        /// A person who was not known.
        FIRST,
        /// One who was known, and has nothing that somebody could take.
        AGAIN,
        /// One who has or had keys, or has an account, or an e-mail address of their own.
        TAKE_OVER
    }

    public enum State {
        /// A second officer has to approve it.
        WAITING,
        READY,
        DECLINED,
        /// Nobody decided: it was withdrawn, its office was closed, or it waited too long.
        LAPSED
    }

    /// Nine letters and digits for the telephone and the receipt: they tell nothing.
    public String number() {
        var digits = id.toString().replace("-", "");
        return digits.substring(digits.length() - 9).toUpperCase(Locale.ROOT);
    }

    /// What was shown at the counter. Its number is kept sealed and shown to nobody.
    ///
    /// @param country ISO 3166-1, two capital letters
    public record Document(Type type, String country) {
        public enum Type {
            IDENTITY_CARD,
            PASSPORT,
            RESIDENCE_PERMIT,
            OTHER;

            public String tag() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }
}
