package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("J3.1")
class DaysTests {
    @ParameterizedTest(name = "{4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2, 1, -, -, no-activation-from (2024-01-02) lies after no-reissue-from (2024-01-01)",
                "2, -, -, 1, no-activation-from (2024-01-02) lies after replace-from (2024-01-01)",
                "1, -, 3, 2, warn-from (2024-01-03) lies after replace-from (2024-01-02)",
                "10, -, -, -, no-activation-from (2024-01-10) lies after last-day (2024-01-09)",
                "1, 10, -, -, no-reissue-from (2024-01-10) lies after last-day (2024-01-09)",
                "-, -, 10, -, warn-from (2024-01-10) lies after last-day (2024-01-09)",
                "1, -, -, 10, replace-from (2024-01-10) lies after last-day (2024-01-09)",
                "-, -, -, 1, replace-from without no-activation-from: a key would be replaced by one of its own kind",
                "-, 1, -, -, no-reissue-from without no-activation-from",
            })
    void refusesDaysOutOfOrder(
            @Nullable Integer closed,
            @Nullable Integer reissue,
            @Nullable Integer warn,
            @Nullable Integer replace,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Days(day(closed), day(reissue), day(warn), day(replace), january(9)))
                .withMessage(message);
    }

    @Test
    void takesEveryDialOnOneDay() {
        var all = january(9);

        assertThat(new Days(all, all, all, all, all).lastDay()).isEqualTo(all);
    }

    @Test
    void mayWarnBeforeNoNewKeyIsActivated() {
        assertThat(new Days(january(5), null, january(1), null, january(9)).activatable(january(4)))
                .isTrue();
    }

    @Test
    void countsReissueWithActivationWhenItHasNoDayOfItsOwn() {
        var days = new Days(january(5), null, null, null, january(9));

        assertThat(days.reissuable(january(4))).isTrue();
        assertThat(days.reissuable(january(5))).isFalse();
    }

    private static @Nullable LocalDate day(@Nullable Integer ofJanuary) {
        return ofJanuary == null ? null : january(ofJanuary);
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2024, 1, day);
    }
}
