package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTests {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private final Pace pace = new Pace(2, 5, 3);

    @Test
    void letsSoManyThroughAtOnceAndThenSoManyASecond() {
        assertThat(passed("one", 9, NOON)).isEqualTo(5);
        assertThat(passed("one", 9, NOON.plusSeconds(1))).isEqualTo(2);
        assertThat(passed("one", 9, NOON.plusSeconds(60))).isEqualTo(5);
    }

    @Test
    void saysHowLongToWait() {
        passed("one", 5, NOON);

        assertThat(pace.next("one", NOON)).isEqualTo(Duration.ofMillis(500));
        assertThat(pace.next("one", NOON.plusMillis(499))).isEqualTo(Duration.ofMillis(1));
        assertThat(pace.next("one", NOON.plusMillis(500))).isZero();
    }

    @Test
    void aRefusedRequestDoesNotMakeTheWaitLonger() {
        passed("one", 1_000, NOON);

        assertThat(pace.next("one", NOON)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void sourcesDoNotHinderOneAnother() {
        passed("one", 9, NOON);

        assertThat(passed("other", 9, NOON)).isEqualTo(5);
    }

    @Test
    void forgetsTheQuietestSourceWhenThereAreTooMany() {
        passed("busy", 5, NOON);
        for (int source = 0; source < 10_000; source++) {
            pace.next("source " + source, NOON);
            pace.next("busy", NOON);
        }

        assertThat(pace.sources()).isEqualTo(3);
        assertThat(pace.next("busy", NOON)).isPositive();
    }

    @Test
    void aClockThatGoesBackLocksNobodyOut() {
        passed("one", 3, NOON);

        assertThat(pace.next("one", NOON.minusMillis(100))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 5"})
    void refusesFiguresUnderWhichNothingPasses(int perSecond, int burst) {
        assertThatThrownBy(() -> new Pace(perSecond, burst)).isInstanceOf(IllegalArgumentException.class);
    }

    private int passed(String source, int asked, Instant at) {
        int passed = 0;
        for (int i = 0; i < asked; i++) {
            passed += pace.next(source, at).isZero() ? 1 : 0;
        }
        return passed;
    }
}
