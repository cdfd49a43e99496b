package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rekey.phaseout.Standing.Notice;

class StandingTests {
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 1, 30);

    /// From what leaves a holder most to what leaves nothing.
    private static final List<Standing> INCREASING = List.of(
            new Standing.Open(),
            new Standing.Closed(LAST_DAY, true),
            new Standing.Warned(LAST_DAY, true, true, Notice.DISMISSIBLE),
            new Standing.Warned(LAST_DAY, true, true, Notice.MANDATORY),
            new Standing.Ended(LAST_DAY));

    @Test
    void eachStageIsStricterThanThoseBeforeItAndThanNoOther() {
        for (int one = 0; one < INCREASING.size(); one++) {
            for (int other = 0; other < INCREASING.size(); other++) {
                assertThat(INCREASING.get(one).stricterThan(INCREASING.get(other)))
                        .isEqualTo(one > other);
            }
        }
    }
}
