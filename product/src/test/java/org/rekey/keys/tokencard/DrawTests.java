package org.rekey.keys.tokencard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("J1.4")
class DrawTests {
    @RepeatedTest(50)
    void theNextIsNeverAmongTheLastFive(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var draw = Draw.first(random::nextInt);
        List<Integer> asked = new ArrayList<>(List.of(draw.asked()));

        for (int i = 0; i < 200; i++) {
            draw = draw.next(Numbers.NONE, random::nextInt);

            assertThat(draw.asked()).isBetween(1, 24);
            assertThat(asked.subList(Math.max(0, asked.size() - 5), asked.size()))
                    .doesNotContain(draw.asked());
            assertThat(draw.recent()).hasSizeLessThanOrEqualTo(5).startsWith(draw.asked());
            asked.add(draw.asked());
        }
    }

    @RepeatedTest(50)
    void usedNumbersAreNeverAskedAgain(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var draw = Draw.first(random::nextInt);
        var used = Numbers.NONE;
        var asked = new TreeSet<Integer>();

        while (draw.asked() != null) {
            assertThat(asked.add(draw.asked())).isTrue();
            used = used.with(draw.asked());
            draw = draw.next(used, random::nextInt);
        }

        assertThat(asked).hasSize(24);
        assertThat(used.others()).isEmpty();
    }

    @Test
    void everyNumberThatMayBeAskedIsEquallyLikely() {
        var random = new Random(2026);
        var draw = Draw.first(random::nextInt);
        int rounds = 24_000;
        int[] times = new int[25];

        for (int i = 0; i < rounds; i++) {
            draw = draw.next(Numbers.NONE, random::nextInt);
            times[Objects.requireNonNull(draw.asked())]++;
        }

        for (int number = 1; number <= 24; number++) {
            assertThat(times[number]).isBetween(850, 1150);
        }
    }

    @Test
    void asksWhatIsLeft() {
        var used = Numbers.NONE;
        for (int number = 1; number <= 23; number++) {
            used = used.with(number);
        }

        assertThat(new Draw(23, List.of(23)).next(used, bound -> bound - 1).asked())
                .isEqualTo(24);
    }
}
