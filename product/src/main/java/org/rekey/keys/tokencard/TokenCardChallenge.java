package org.rekey.keys.tokencard;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rekey.key.Challenge;

/// The number that a card's holder is asked for.
///
/// @param number 1 to 24, or null when every code of the card is used
/// @param left how many codes are left, the asked one included; null on a card whose codes can be used again
public record TokenCardChallenge(
        @Nullable Integer number, @Nullable Integer left) implements Challenge {
    /// Of a card that was removed in the middle of a logon: there is nothing to answer.
    static final TokenCardChallenge NONE = new TokenCardChallenge(null, null);

    private static final int FEW = 5;

    @Override
    public boolean answerable() {
        return number != null;
    }

    public boolean last() {
        return left != null && left == 1;
    }

    public boolean few() {
        return left != null && left > 1 && left <= FEW;
    }

    /// The numbers on a card, for its picture.
    public List<Integer> all() {
        return IntStream.rangeClosed(1, CardCode.ON_A_CARD).boxed().toList();
    }

    public boolean asks(int one) {
        return number != null && number == one;
    }
}
