package org.rekey.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTests {
    private static final Growth USUAL =
            growth(4, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "1, PT0S",
        "4, PT0S",
        "5, PT30S",
        "6, PT1M",
        "7, PT2M",
        "8, PT4M",
        "9, PT8M",
        "10, PT16M",
        "11, PT32M",
        "12, PT1H",
        "13, PT1H",
        "99, PT1H",
        "100, PT24H",
        "2147483647, PT24H"
    })
    void waitsDoubleFromThirtySecondsToAnHour(int failures, Duration wait) {
        assertThat(USUAL.waitAfter(failures)).isEqualTo(wait);
    }

    @RepeatedTest(300)
    void waitsNeverShrinkAndStayWithinTheirBounds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var first = Duration.ofSeconds(1 + random.nextInt(120));
        var longest = first.plusSeconds(random.nextInt(100_000));
        var growth = growth(random.nextInt(200), first, longest, longest.plusDays(1), longest.plusDays(2));
        int failures = random.nextInt(300);

        Duration wait = growth.waitAfter(failures);

        assertThat(wait).isLessThanOrEqualTo(longest.plusDays(1)).isLessThanOrEqualTo(growth.waitAfter(failures + 1));
        assertThat(wait.isZero()).isEqualTo(failures <= growth.free());
        var seconds = growth.seconds();
        assertThat(seconds).isSorted();
        if (failures > 0) {
            assertThat(seconds.get(Math.min(failures, seconds.size()) - 1)).isEqualTo((int) wait.toSeconds());
        }
    }

    @Test
    void refusesFiguresThatContradictEachOther() {
        var hour = Duration.ofHours(1);
        var minute = Duration.ofMinutes(1);
        assertThatThrownBy(() -> growth(-1, hour, hour, hour, hour)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> growth(1, Duration.ZERO, hour, hour, hour))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> growth(1, hour, minute, hour, hour)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> growth(1, minute, hour, minute, hour)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> growth(1, minute, hour, hour, minute)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Growth growth(int free, Duration first, Duration longest, Duration afterHundred, Duration all) {
        return new Growth(free, first, longest, afterHundred, Growth.Forgetting.allAfter(all));
    }
}
