package org.rekey.throttle;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// How waits grow with failures: the first ones are free, then each wait is twice the one before, up to the longest.
///
/// @param free failures without a wait
/// @param first the wait after the first failure that is not free
/// @param longest no wait is longer, below a hundred failures
/// @param afterHundred the wait from then on ([Throttle#MOST_FAILURES]): what is guessed at is as good as closed,
/// never disabled (docs/adr/0022)
/// @param forgetting when failures no longer count
record Growth(int free, Duration first, Duration longest, Duration afterHundred, Forgetting forgetting) {
    Growth {
        if (free < 0 || !first.isPositive() || longest.compareTo(first) < 0 || afterHundred.compareTo(longest) < 0) {
            throw new IllegalArgumentException("waits grow from the first to the longest");
        }
        if (forgetting.all().compareTo(afterHundred) < 0) {
            throw new IllegalArgumentException("failures must not be forgotten while they make wait");
        }
    }

    /// @param all after a pause of this length the next failure is the first again, unless a hundred in a row were
    /// wrong: those only a right answer forgives
    /// @param one after each such time one failure is taken off; zero where right answers forgive instead. For
    /// sources that many people share, where a right answer of one says nothing about the others.
    record Forgetting(Duration all, Duration one) {
        static Forgetting allAfter(Duration pause) {
            return new Forgetting(pause, Duration.ZERO);
        }
    }

    /// The wait after so many failures; zero while they are free.
    Duration waitAfter(int failures) {
        if (failures >= Throttle.MOST_FAILURES && failures > free) {
            return afterHundred;
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
        return IntStream.rangeClosed(1, Math.max(Throttle.MOST_FAILURES, free + 32))
                .mapToObj(failures -> Math.toIntExact(waitAfter(failures).toSeconds()))
                .toList();
    }
}
