package org.rekey.throttle;

import java.time.Instant;
import java.util.Optional;

/// How a bucket stands after a failure.
///
/// @param failures in a row, this one included
/// @param waitingUntil from then on an answer is looked at again; empty while the first failures are free
public record Throttle(int failures, Optional<Instant> waitingUntil) {
    /// NIST SP 800-63B-4 section 3.2.2: no more than 100 failures in a row on one authenticator.
    public static final int MOST_FAILURES = 100;

    /// Whether this very failure was one too many: until a right answer comes, the bucket now opens for one answer a
    /// day, however long nobody tries.
    public boolean exhausted() {
        return failures == MOST_FAILURES;
    }

    /// Whether this very failure closed the bucket for a while: the moment to tell the holder.
    public boolean waits() {
        return waitingUntil.isPresent();
    }
}
