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
    void whatIsGoodForLongerThanAnHourIsTriedMoreSlowlyThen() {
        var anHour = IntStream.range(1, 120).mapToObj(Lane.TEXTS::waitAfter).reduce(Duration.ZERO, Duration::plus);

        assertThat(anHour).isBetween(Duration.ofMinutes(55), Duration.ofMinutes(65));
        assertThat(Lane.TEXTS.waitAfter(119)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Lane.TEXTS.waitAfter(120)).isEqualTo(Duration.ofMinutes(10));
        assertThat(Lane.TEXTS.waitAfter(100_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aSecurityNoticeIsTriedForThreeDays() {
        var all = IntStream.range(1, Lane.MOST_ATTEMPTS)
                .mapToObj(Lane.SECURITY::waitAfter)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }
}
