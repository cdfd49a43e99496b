package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTests {
    @Test
    void aCodeIsTriedAgainWithinSecondsAndWaitsNeverExceedHalfAMinute() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(Lane.CODES::waitAfter).map(Duration::toSeconds))
                .containsExactly(2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void aSecurityNoticeIsTriedForThreeDays() {
        var all = IntStream.range(1, Lane.MOST_ATTEMPTS)
                .mapToObj(Lane.SECURITY::waitAfter)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }
}
