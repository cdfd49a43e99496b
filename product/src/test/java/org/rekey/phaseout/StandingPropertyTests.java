package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.phaseout.Plans.FEDERAL;
import static org.rekey.phaseout.Plans.FLEMISH;
import static org.rekey.phaseout.Plans.lastMomentOf;
import static org.rekey.phaseout.Plans.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.rekey.person.PersonId;

/// What is true of every plan, for plans drawn at random from a fixed seed.
@Tag("J3.1")
class StandingPropertyTests {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    @RepeatedTest(200)
    void neverTurnsBack(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var plan = any(random);
        var person = Optional.of(new PersonId(new UUID(random.nextLong(), random.nextLong())));
        int stage = 0;
        boolean activatable = true;

        for (var now = moment(0); now.isBefore(moment(420)); now = now.plus(Duration.ofHours(7))) {
            var standing = plan.standing(now, FEDERAL, person);
            assertThat(stage(standing)).as("%s at %s", plan, now).isGreaterThanOrEqualTo(stage);
            assertThat(activatable || !standing.allowsActivation()).isTrue();
            stage = stage(standing);
            activatable = standing.allowsActivation();
        }
    }

    @RepeatedTest(200)
    void allowsTheLogonExactlyUntilTheLastDayIsOver(RepetitionInfo round) {
        var plan = any(new Random(round.getCurrentRepetition()));
        var end = lastMomentOf(plan.days().lastDay());

        assertThat(plan.standing(end, FEDERAL, Optional.empty()).allowsLogon()).isTrue();
        assertThat(plan.standing(end.plusNanos(1), FEDERAL, Optional.empty()).allowsLogon())
                .isFalse();
    }

    @RepeatedTest(100)
    void holdsOneDayLongTheSame(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var plan = any(random);
        var day = FIRST.plusDays(random.nextInt(420));

        assertThat(plan.standing(Plans.firstMomentOf(day), FEDERAL, Optional.empty()))
                .isEqualTo(plan.standing(lastMomentOf(day), FEDERAL, Optional.empty()));
    }

    @RepeatedTest(100)
    void isNotTouchedByTheExceptionOfAnotherGroup(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var days = days(random);
        var with = plan().days(days).except(FLEMISH, days(random)).build();
        var without = plan().days(days).build();
        var now = moment(random.nextInt(420));

        assertThat(with.standing(now, FEDERAL, Optional.empty()))
                .isEqualTo(without.standing(now, FEDERAL, Optional.empty()));
    }

    private static int stage(Standing standing) {
        return switch (standing) {
            case Standing.Open open -> 0;
            case Standing.Closed closed -> 1;
            case Standing.Warned warned -> warned.notice() == Standing.Notice.DISMISSIBLE ? 2 : 3;
            case Standing.Ended ended -> 4;
        };
    }

    private static PhaseOut any(Random random) {
        var audience = random.nextBoolean()
                ? new Audience.Everybody()
                : new Audience.Growing(List.of(
                        new Audience.Step(FIRST.plusDays(random.nextInt(100)), random.nextInt(50)),
                        new Audience.Step(FIRST.plusDays(100 + random.nextInt(100)), 50 + random.nextInt(51))));
        return plan().days(days(random)).audience(audience).build();
    }

    private static Days days(Random random) {
        var sorted = IntStream.generate(() -> random.nextInt(400))
                .limit(5)
                .sorted()
                .mapToObj(FIRST::plusDays)
                .toList();
        var closed = maybe(random, sorted.get(0));
        return new Days(
                closed,
                closed == null ? null : maybe(random, sorted.get(1)),
                maybe(random, sorted.get(2)),
                closed == null ? null : maybe(random, sorted.get(3)),
                sorted.get(4));
    }

    private static @Nullable LocalDate maybe(Random random, LocalDate day) {
        return random.nextBoolean() ? day : null;
    }

    private static Instant moment(int day) {
        return Plans.firstMomentOf(FIRST.plusDays(day)).plusSeconds(3600);
    }
}
