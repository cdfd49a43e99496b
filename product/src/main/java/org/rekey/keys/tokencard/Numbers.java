package org.rekey.keys.tokencard;

import java.util.ArrayList;
import java.util.List;

/// A set of the numbers 1 to 24 of a card, one bit each.
record Numbers(int bits) {
    static final Numbers NONE = new Numbers(0);
    private static final int ALL = (1 << CardCode.ON_A_CARD) - 1;

    Numbers {
        if (bits >>> CardCode.ON_A_CARD != 0) {
            throw new IllegalArgumentException("a card has the numbers 1 to 24");
        }
    }

    boolean has(int number) {
        return (bits & bit(number)) != 0;
    }

    Numbers with(int number) {
        return new Numbers(bits | bit(number));
    }

    int size() {
        return Integer.bitCount(bits);
    }

    /// The numbers in the set, in order.
    List<Integer> all() {
        return new Numbers(~bits & ALL).others();
    }

    /// The numbers that are not in the set, in order.
    List<Integer> others() {
        List<Integer> others = new ArrayList<>();
        for (int number = 1; number <= CardCode.ON_A_CARD; number++) {
            if (!has(number)) {
                others.add(number);
            }
        }
        return others;
    }

    private static int bit(int number) {
        if (number < 1 || number > CardCode.ON_A_CARD) {
            throw new IllegalArgumentException("a card has the numbers 1 to 24");
        }
        return 1 << (number - 1);
    }
}
