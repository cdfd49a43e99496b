package org.rekey.keys.mobileapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AppClockTests {
    private static final int TOLERANCE = 1;

    @Test
    void looksAtThreeStepsAtMost() {
        assertThat(AppClock.unknown().window(NOON, 1))
                .containsExactly(Totp.step(NOON), Totp.step(NOON) - 1, Totp.step(NOON) + 1);
        assertThat(AppClock.unknown().window(NOON, 0)).containsExactly(Totp.step(NOON));
    }

    @RepeatedTest(30)
    void theWindowAlwaysHoldsTheServersOwnStep(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var clock = AppClock.unknown();
        var now = NOON;

        for (int i = 0; i < 100; i++) {
            now = now.plusSeconds(30 + random.nextInt(100_000));
            var window = clock.window(now, TOLERANCE);
            assertThat(window).contains(Totp.step(now));
            clock = clock.after(window.get(random.nextInt(window.size())), now);
        }
    }

    @RepeatedTest(30)
    void aTelephoneThatIsWrongByHalfAMinuteAlwaysWorks(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int wrongBy = random.nextInt(-30, 31);
        int slowest = Math.min(30, 31 + wrongBy);
        var clock = AppClock.unknown();
        var now = NOON;
        int refused = 0;

        for (int i = 0; i < 200; i++) {
            now = now.plusSeconds(60 + random.nextInt(100_000));
            long shown = Totp.step(now.plusSeconds(wrongBy));
            Instant typed = now.plusSeconds(random.nextInt(slowest));
            if (clock.window(typed, TOLERANCE).contains(shown)) {
                clock = clock.after(shown, typed);
            } else {
                refused++;
            }
        }

        assertThat(refused).isZero();
    }

    @RepeatedTest(30)
    void noStepIsEverAcceptedTwiceHoweverTheDriftMoves(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var clock = AppClock.unknown();
        var now = NOON;
        long last = Long.MIN_VALUE;

        for (int i = 0; i < 300; i++) {
            now = now.plusSeconds(random.nextInt(40));
            var window = clock.window(now, TOLERANCE);
            long step = window.get(random.nextInt(window.size()));
            if (!clock.used(step)) {
                assertThat(step).isGreaterThan(last);
                last = step;
                clock = clock.after(step, now);
            }
        }
    }
}
