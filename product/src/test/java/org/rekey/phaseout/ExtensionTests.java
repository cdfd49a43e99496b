package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rekey.phaseout.Plans.CLOSED;
import static org.rekey.phaseout.Plans.FEDERAL;
import static org.rekey.phaseout.Plans.FLEMISH;
import static org.rekey.phaseout.Plans.LAST;
import static org.rekey.phaseout.Plans.firstMomentOf;
import static org.rekey.phaseout.Plans.lastMomentOf;
import static org.rekey.phaseout.Plans.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.person.PersonId;
import org.rekey.phaseout.Standing.Notice;

/// A registration office lets somebody's key work on for a while, within what the plan allows.
@Tag("J3.1")
class ExtensionTests {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 31);

    private final PersonId person = new PersonId(new UUID(7, 7));
    private final PhaseOut plan =
            plan().except(FLEMISH, Plans.only(LAST)).extendableTo(JUNE).build();

    @Test
    void lastsToItsLastMoment() {
        var extended = new Standing.Warned(MARCH, false, false, Notice.DISMISSIBLE);

        assertThat(plan.standing(firstMomentOf(LAST.plusDays(1)), FEDERAL, person, MARCH))
                .isEqualTo(extended);
        assertThat(plan.standing(lastMomentOf(MARCH), FEDERAL, person, MARCH)).isEqualTo(extended);
        assertThat(plan.standing(firstMomentOf(MARCH.plusDays(1)), FEDERAL, person, MARCH))
                .isEqualTo(new Standing.Ended(LAST));
    }

    @Test
    void changesNothingWhileTheKeyWorksAnyway() {
        assertThat(plan.standing(lastMomentOf(LAST), FEDERAL, person, MARCH))
                .isEqualTo(plan.standing(lastMomentOf(LAST), FEDERAL, Optional.of(person)));
    }

    @Test
    void isNeverLongerThanThePlanAllows() {
        var year = LocalDate.of(2024, 12, 31);

        assertThat(plan.standing(lastMomentOf(JUNE), FEDERAL, person, year))
                .isEqualTo(new Standing.Warned(JUNE, false, false, Notice.DISMISSIBLE));
        assertThat(plan.standing(firstMomentOf(JUNE.plusDays(1)), FEDERAL, person, year))
                .isEqualTo(new Standing.Ended(LAST));
    }

    @Test
    void doesNotHoldForAGroupWithDaysOfItsOwn() {
        var afterwards = firstMomentOf(LAST.plusDays(1));

        assertThat(plan.standing(afterwards, FLEMISH, person, MARCH)).isEqualTo(new Standing.Ended(LAST));
        assertThat(plan.extending(afterwards, FLEMISH)).isFalse();
    }

    @Test
    void doesNotOutliveAnEmergency() {
        var emergency = firstMomentOf(LocalDate.of(2024, 3, 1));
        var ended = plan().endedAt(emergency).extendableTo(JUNE).build();

        assertThat(ended.extending(emergency.minusNanos(1), FEDERAL)).isTrue();
        assertThat(ended.extending(emergency, FEDERAL)).isFalse();
        assertThat(ended.standing(emergency, FEDERAL, person, MARCH).allowsLogon())
                .isFalse();
        assertThat(ended.extendable(emergency.minusNanos(1))).hasValue(JUNE);
        assertThat(ended.extendable(emergency)).isEmpty();
    }

    @Test
    void isPossibleBetweenTheLastDayAndThatOfExtensions() {
        assertThat(plan.extending(lastMomentOf(LAST), FEDERAL)).isFalse();
        assertThat(plan.extending(firstMomentOf(LAST.plusDays(1)), FEDERAL)).isTrue();
        assertThat(plan.extending(lastMomentOf(JUNE), FEDERAL)).isTrue();
        assertThat(plan.extending(firstMomentOf(JUNE.plusDays(1)), FEDERAL)).isFalse();
        assertThat(plan().build().extending(firstMomentOf(LAST.plusDays(1)), FEDERAL))
                .isFalse();
    }

    @Test
    void canBeGivenFromTheDayTheKeyClosesOn() {
        assertThat(plan.extendable(lastMomentOf(CLOSED.minusDays(1)))).isEmpty();
        assertThat(plan.extendable(firstMomentOf(CLOSED))).hasValue(JUNE);
        assertThat(plan.extendable(lastMomentOf(JUNE))).hasValue(JUNE);
        assertThat(plan.extendable(firstMomentOf(JUNE.plusDays(1)))).isEmpty();
        assertThat(plan().build().extendable(firstMomentOf(CLOSED))).isEmpty();
    }

    @Test
    void endsAfterTheKeyItself() {
        var tooEarly = plan().extendableTo(LAST);

        assertThatThrownBy(tooEarly::build).hasMessageContaining("extendable-to");
    }
}
