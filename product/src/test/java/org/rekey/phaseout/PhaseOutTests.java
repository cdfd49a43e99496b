package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rekey.phaseout.Plans.BRUSSELS;
import static org.rekey.phaseout.Plans.CARD;
import static org.rekey.phaseout.Plans.CLOSED;
import static org.rekey.phaseout.Plans.FEDERAL;
import static org.rekey.phaseout.Plans.FLEMISH;
import static org.rekey.phaseout.Plans.LAST;
import static org.rekey.phaseout.Plans.WARNED;
import static org.rekey.phaseout.Plans.firstMomentOf;
import static org.rekey.phaseout.Plans.lastMomentOf;
import static org.rekey.phaseout.Plans.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.phaseout.Standing.Notice;

@Tag("J3.1")
class PhaseOutTests {
    @Nested
    class TheReferencePhaseOut {
        private final PhaseOut plan =
                plan().except(FLEMISH, Plans.only(LocalDate.of(2022, 5, 31))).build();

        @Test
        void leavesTheCardAloneUntilTheDayItCloses() {
            assertThat(standing(lastMomentOf(CLOSED.minusDays(1)))).isEqualTo(new Standing.Open());
        }

        @Test
        void closesTheCardFromTheFirstMomentOfThatDay() {
            assertThat(standing(firstMomentOf(CLOSED))).isEqualTo(new Standing.Closed(LAST, false));
            assertThat(standing(lastMomentOf(WARNED.minusDays(1)))).isEqualTo(new Standing.Closed(LAST, false));
        }

        @Test
        @Tag("J2.1")
        void warnsFromTheAnnouncementToTheLastMomentOfTheLastDay() {
            var warned = new Standing.Warned(LAST, false, false, Notice.DISMISSIBLE);

            assertThat(standing(firstMomentOf(WARNED))).isEqualTo(warned);
            assertThat(standing(lastMomentOf(LAST))).isEqualTo(warned);
        }

        @Test
        @Tag("J2.9")
        void refusesTheCardFromTheFirstMomentAfterTheLastDay() {
            assertThat(standing(firstMomentOf(LAST.plusDays(1)))).isEqualTo(new Standing.Ended(LAST));
            assertThat(standing(Instant.parse("2024-01-30T22:59:59.999Z")).allowsLogon())
                    .isTrue();
            assertThat(standing(Instant.parse("2024-01-30T23:00:00Z")).allowsLogon())
                    .isFalse();
        }

        @Test
        void endsEarlierForAGroupOfServicesAndForThatGroupAlone() {
            var may = LocalDate.of(2022, 5, 31);

            assertThat(at(lastMomentOf(may), FLEMISH)).isEqualTo(new Standing.Open());
            assertThat(at(firstMomentOf(may.plusDays(1)), FLEMISH)).isEqualTo(new Standing.Ended(may));
            assertThat(at(firstMomentOf(may.plusDays(1)), FEDERAL)).isInstanceOf(Standing.Closed.class);
        }

        private Standing standing(Instant now) {
            return at(now, FEDERAL);
        }

        private Standing at(Instant now, ServiceGroup group) {
            return plan.standing(now, group, Optional.empty());
        }
    }

    @Nested
    class EachDialByItself {
        private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

        @ParameterizedTest
        @CsvSource({"2024-03-30T22:59:59Z, true", "2024-03-30T23:00:00Z, false"})
        void noActivation(Instant now, boolean activatable) {
            assertThat(standing(new Days(DAY, null, null, null, DAY.plusYears(1)), now)
                            .allowsActivation())
                    .isEqualTo(activatable);
        }

        @ParameterizedTest
        @CsvSource({"2024-03-30T22:59:59Z, true", "2024-03-30T23:00:00Z, false"})
        void noReissue(Instant now, boolean reissuable) {
            var days = new Days(DAY.minusDays(9), DAY, null, null, DAY.plusYears(1));

            assertThat(standing(days, now)).isEqualTo(new Standing.Closed(DAY.plusYears(1), reissuable));
        }

        @Test
        void warningWhileNewKeysAreStillActivated() {
            var days = new Days(null, null, DAY, null, DAY.plusYears(1));

            assertThat(standing(days, firstMomentOf(DAY)))
                    .isEqualTo(new Standing.Warned(DAY.plusYears(1), true, true, Notice.DISMISSIBLE));
        }

        @ParameterizedTest
        @CsvSource({"2024-03-30T22:59:59Z, DISMISSIBLE", "2024-03-30T23:00:00Z, MANDATORY"})
        void replacement(Instant now, Notice notice) {
            var days = new Days(DAY.minusDays(9), null, DAY.minusDays(9), DAY, DAY.plusYears(1));

            assertThat(standing(days, now).warning()).contains(notice);
        }

        @Test
        void replacementWithoutAnEarlierWarning() {
            var days = new Days(DAY, null, null, DAY, DAY.plusYears(1));

            assertThat(standing(days, lastMomentOf(DAY.minusDays(1)))).isEqualTo(new Standing.Open());
            assertThat(standing(days, firstMomentOf(DAY)).warning()).contains(Notice.MANDATORY);
        }

        @Test
        void lastDayAlone() {
            assertThat(standing(Plans.only(DAY), lastMomentOf(DAY))).isEqualTo(new Standing.Open());
            assertThat(standing(Plans.only(DAY), firstMomentOf(DAY.plusDays(1))))
                    .isEqualTo(new Standing.Ended(DAY));
        }

        private static Standing standing(Days days, Instant now) {
            return plan().days(days).build().standing(now, FEDERAL, Optional.empty());
        }
    }

    @Nested
    class WhenTheClocksChange {
        @Test
        void endsAtMidnightOfSummerTime() {
            // On 31 March 2024 Brussels goes from UTC+1 to UTC+2: that day has 23 hours.
            var spring = LocalDate.of(2024, 3, 31);

            assertThat(ends(spring)).isEqualTo(Instant.parse("2024-03-31T22:00:00Z"));
            assertThat(Duration.between(firstMomentOf(spring), ends(spring))).hasHours(23);
        }

        @Test
        void endsAtMidnightOfWinterTime() {
            var autumn = LocalDate.of(2024, 10, 27);

            assertThat(ends(autumn)).isEqualTo(Instant.parse("2024-10-27T23:00:00Z"));
            assertThat(Duration.between(firstMomentOf(autumn), ends(autumn))).hasHours(25);
        }

        @Test
        void followsTheZoneOfThePlanWhereADayBeginsAfterMidnight() {
            // On 3 September 2023 the clocks of Santiago jump from 24:00 to 01:00.
            var plan = plan().zone("America/Santiago")
                    .days(Plans.only(LocalDate.of(2023, 9, 2)))
                    .build();

            assertThat(allows(plan, Instant.parse("2023-09-03T03:59:59Z"))).isTrue();
            assertThat(allows(plan, Instant.parse("2023-09-03T04:00:00Z"))).isFalse();
        }

        private static Instant ends(LocalDate lastDay) {
            var plan = plan().days(Plans.only(lastDay)).build();
            var hour = firstMomentOf(lastDay);
            while (allows(plan, hour)) {
                hour = hour.plus(Duration.ofMinutes(15));
            }
            return hour;
        }
    }

    @Nested
    class AnEmergencyEnd {
        private final Instant moment = Plans.brussels(LocalDate.of(2023, 11, 7), java.time.LocalTime.of(14, 30));
        private final PhaseOut plan = plan().endedAt(moment).build();

        @Test
        void takesEffectAtOnceAndNotAtMidnight() {
            assertThat(allows(plan, moment.minusMillis(1))).isTrue();
            assertThat(plan.standing(moment, FEDERAL, Optional.empty()))
                    .isEqualTo(new Standing.Ended(LocalDate.of(2023, 11, 6)));
        }

        @Test
        void winsOverEveryException() {
            var spared = plan().endedAt(moment)
                    .except(FLEMISH, Plans.only(LocalDate.of(2030, 1, 1)))
                    .build();

            assertThat(spared.standing(moment, FLEMISH, Optional.empty()).allowsLogon())
                    .isFalse();
        }

        @Test
        void doesNotBringBackAKeyThatHadEndedBefore() {
            var later = plan().endedAt(firstMomentOf(LAST.plusDays(30))).build();

            assertThat(later.standing(firstMomentOf(LAST.plusDays(31)), FEDERAL, Optional.empty()))
                    .isEqualTo(new Standing.Ended(LAST));
        }
    }

    @Test
    void isWorthLessFromTheDayItIsNarrowedAndNeverMore() {
        var plan = plan().narrowed(LAST, 200).build();

        assertThat(plan.level(new Level(300), lastMomentOf(LAST.minusDays(1)))).isEqualTo(new Level(300));
        assertThat(plan.level(new Level(300), firstMomentOf(LAST))).isEqualTo(new Level(200));
        assertThat(plan.level(new Level(100), firstMomentOf(LAST))).isEqualTo(new Level(100));
        assertThat(plan().build().level(new Level(300), firstMomentOf(LAST))).isEqualTo(new Level(300));
    }

    @Test
    void cannotReplaceAKeyByItsOwnKind() {
        var itself = new Replacements(List.of(CARD), CARD);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhaseOut(
                        CARD,
                        itself,
                        Plans.only(LAST),
                        Map.of(),
                        new Audience.Everybody(),
                        BRUSSELS,
                        null,
                        null,
                        Map.of(),
                        1,
                        null))
                .withMessage("paper-card cannot replace itself");
    }

    private static boolean allows(PhaseOut plan, Instant now) {
        return plan.standing(now, FEDERAL, Optional.empty()).allowsLogon();
    }
}
