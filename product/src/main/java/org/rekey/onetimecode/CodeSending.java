package org.rekey.onetimecode;

import java.time.Duration;
import java.time.Instant;

/// What became of a wish for a code.
public sealed interface CodeSending {
    /// A code is on its way, since just now or since an earlier request of the same flow.
    ///
    /// @param expiresAt from then on it is refused; may have passed
    /// @param resendFrom another one can be asked for from then on
    record OnItsWay(Instant expiresAt, Instant resendFrom) implements CodeSending {
        /// For how many minutes it is still good; rounded up.
        public int minutes(Instant now) {
            return CodeSending.minutes(now, expiresAt);
        }
    }

    /// Nothing was sent: too many codes went to this person or to this address within the hour.
    ///
    /// @param until when the next one may go
    record Refused(Instant until) implements CodeSending {
        /// For how many minutes to wait; rounded up.
        public int minutes(Instant now) {
            return CodeSending.minutes(now, until);
        }
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Math.max(1, Duration.between(from, to).plusSeconds(59).toMinutes());
    }
}
