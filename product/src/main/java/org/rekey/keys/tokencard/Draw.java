package org.rekey.keys.tokencard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Which number of a card is asked, and which ones were asked before it.
///
/// The number stays until it is answered rightly: somebody who watches the page sees no second one. The next is any
/// of those that may be asked, all equally likely, and none of the last five, so that a code which was overlooked is
/// of no use soon.
///
/// @param asked the number that is asked, or null when every code of the card is used
/// @param recent the last numbers asked, latest first, the one asked now included
record Draw(@Nullable Integer asked, List<Integer> recent) {
    static final int NOT_AMONG_THE_LAST = 5;

    Draw {
        recent = List.copyOf(recent);
    }

    /// The first number of a new card.
    static Draw first(IntUnaryOperator below) {
        return new Draw(null, List.of()).next(Numbers.NONE, below);
    }

    /// The number after this one.
    ///
    /// @param used numbers whose codes are used up
    /// @param below a random number from 0 up to, not including, its argument
    Draw next(Numbers used, IntUnaryOperator below) {
        List<Integer> candidates = used.others();
        candidates.removeAll(recent);
        if (candidates.isEmpty()) {
            return new Draw(null, recent);
        }
        int next = candidates.get(below.applyAsInt(candidates.size()));
        List<Integer> asked = new ArrayList<>(recent);
        asked.addFirst(next);
        return new Draw(next, asked.subList(0, Math.min(asked.size(), NOT_AMONG_THE_LAST)));
    }
}
