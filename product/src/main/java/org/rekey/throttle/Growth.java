package org.rekey.throttle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How waits grow with failures in a row: the first ones are free, then each wait is twice the one before, up to the
/// longest; from the hundredth failure on ([Throttle#MOST_FAILURES]) one answer a day.
///
/// @param free failures without a wait
/// @param first the wait after the first failure that is not free
/// @param longest no wait is longer, below a hundred failures
/// @param forgottenAfter a failure after such a pause is the first again
public record Growth(int free, Duration first, Duration longest, Duration forgottenAfter) {
    private static final Duration EXHAUSTED = Duration.ofDays(1);

    public Growth {
        if (free < 0 || !first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("waits grow from the first to the longest");
        }
        if (forgottenAfter.compareTo(longest) < 0) {
            throw new IllegalArgumentException("failures must not be forgotten while they make wait");
        }
    }

    /// The wait after so many failures in a row; zero while they are free.
    public Duration waitAfter(int failures) {
        if (failures >= Throttle.MOST_FAILURES) {
            return EXHAUSTED.compareTo(longest) > 0 ? EXHAUSTED : longest;
        }
        int doublings = failures - free - 1;
        if (doublings < 0) {
            return Duration.ZERO;
        }
        // 2^30 times any wait that makes sense is beyond any longest one
        Duration grown = first.multipliedBy(1L << Math.min(doublings, 30));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }

    /// The waits after 1, 2, … failures in whole seconds, up to the point from which they stay the same.
    List<Integer> seconds() {
        var waits = new ArrayList<Integer>();
        for (int failures = 1; failures <= Throttle.MOST_FAILURES; failures++) {
            waits.add(Math.toIntExact(waitAfter(failures).toSeconds()));
        }
        return waits;
    }
}
