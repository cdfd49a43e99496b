package org.rekey.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTests {
    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
    private final Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void waitsLongerEachTimeUpToALimitAndBeginsAnewAfterSuccess() {
        var now = NOON;
        for (int seconds : new int[] {1, 2, 4, 5, 5}) {
            assertThat(patience.failed(now)).hasSeconds(seconds);
            assertThat(patience.over(now)).isFalse();
            now = now.plusSeconds(seconds);
            assertThat(patience.over(now)).isTrue();
        }

        patience.succeeded();

        assertThat(patience.failed(now)).hasSeconds(1);
    }

    @Test
    void complaintsThatComeTogetherCountOnce() {
        patience.failed(NOON);
        patience.failed(NOON.plusMillis(10));

        assertThat(patience.over(NOON.plusSeconds(1))).isTrue();
        assertThat(patience.failed(NOON.plusSeconds(1))).hasSeconds(2);
    }
}
