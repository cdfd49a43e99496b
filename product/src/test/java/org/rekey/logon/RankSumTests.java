package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RankSumTests {
    /// The example of Wikipedia's "Mann–Whitney U test": six tortoises and six hares, U = 11 or 25.
    @Test
    void agreesWithAKnownExample() {
        double[] tortoises = {1, 7, 8, 9, 10, 11};
        double[] hares = {2, 3, 4, 5, 6, 12};

        assertThat(RankSum.deviations(tortoises, hares)).isCloseTo(7 / Math.sqrt(39), within(1e-9));
        assertThat(RankSum.deviations(hares, tortoises)).isCloseTo(7 / Math.sqrt(39), within(1e-9));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        Random drawn = new Random(7);

        assertThat(RankSum.deviations(sample(drawn, 0), sample(drawn, 0))).isLessThan(3);
        assertThat(RankSum.deviations(new double[] {1, 1, 1}, new double[] {1, 1, 1}))
                .isZero();
    }

    @Test
    void findsASmallShift() {
        Random drawn = new Random(7);

        assertThat(RankSum.deviations(sample(drawn, 0), sample(drawn, 1))).isGreaterThan(4);
    }

    private static double[] sample(Random drawn, double shift) {
        return DoubleStream.generate(() -> drawn.nextGaussian() + shift)
                .limit(60)
                .toArray();
    }
}
