package org.rekey.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTimeTests {
    private final SteppedAnswerTime steps = new SteppedAnswerTime(Duration.ofMillis(300), Duration.ofMillis(50));

    @ParameterizedTest
    @CsvSource({"0, 300", "1, 299", "299, 1", "300, 0", "301, 49", "349, 1", "350, 0", "351, 49", "10001, 49"})
    void refusalsComeAtFixedSteps(long spent, long remaining) {
        assertThat(steps.remaining(Duration.ofMillis(spent))).isEqualTo(Duration.ofMillis(remaining));
    }

    @Test
    void theAnswerWaitsForTheStep() {
        long started = System.nanoTime();

        steps.roundUp(started);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
}
