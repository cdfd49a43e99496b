package org.rekey.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.rekey.phaseout.Plans.APP;
import static org.rekey.phaseout.Plans.CARD;
import static org.rekey.phaseout.Plans.FEDERAL;
import static org.rekey.phaseout.Plans.WARNED;
import static org.rekey.phaseout.Plans.firstMomentOf;
import static org.rekey.phaseout.Plans.plan;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.person.PersonId;
import org.rekey.phaseout.Audience.Growing;
import org.rekey.phaseout.Audience.Step;

@Tag("J3.1")
class AudienceTests {
    private final Growing growing = new Growing(
            List.of(new Step(WARNED, 10), new Step(WARNED.plusDays(7), 50), new Step(WARNED.plusDays(14), 100)));

    @Test
    void reachesNobodyBeforeItsFirstStepAndEverybodyAfterItsLast() {
        people(1).limit(500).forEach(person -> {
            assertThat(growing.reaches(Optional.of(person), CARD, WARNED.minusDays(1)))
                    .isFalse();
            assertThat(growing.reaches(Optional.of(person), CARD, WARNED.plusDays(14)))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void keepsWhomItHas(int seed) {
        people(seed).limit(1000).forEach(person -> {
            boolean before = false;
            for (int day = 0; day < 20; day++) {
                boolean now = growing.reaches(Optional.of(person), CARD, WARNED.plusDays(day));
                assertThat(now || !before).as("%s on day %d", person, day).isTrue();
                before = now;
            }
        });
    }

    @Test
    void reachesTheShareItNames() {
        long reached = people(7)
                .limit(20_000)
                .filter(person -> growing.reaches(Optional.of(person), CARD, WARNED))
                .count();

        assertThat(reached / 20_000.0).isCloseTo(0.10, within(0.01));
    }

    @Test
    void putsAPersonAtTheSamePlaceOnEveryNodeAndInEveryRelease() {
        var person = new PersonId(UUID.fromString("0190a5c4-3a1b-7000-8000-000000000001"));

        assertThat(Audience.place(person, CARD)).isEqualTo(499);
        assertThat(Audience.place(person, APP)).isNotEqualTo(Audience.place(person, CARD));
    }

    @Test
    void reachesSomebodyUnknownOnlyWhenItReachesEverybody() {
        assertThat(growing.reaches(Optional.empty(), CARD, WARNED.plusDays(13))).isFalse();
        assertThat(growing.reaches(Optional.empty(), CARD, WARNED.plusDays(14))).isTrue();
    }

    @Test
    void leavesThoseItDoesNotReachWithTheClosedKey() {
        var plan = plan().audience(new Growing(List.of(new Step(WARNED, 0)))).build();

        assertThat(plan.standing(firstMomentOf(WARNED), FEDERAL, Optional.empty()))
                .isInstanceOf(Standing.Closed.class);
    }

    @Test
    void cannotShrinkOrStandStillInTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Growing(List.of(new Step(WARNED, 20), new Step(WARNED.plusDays(1), 10))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Growing(List.of(new Step(WARNED, 10), new Step(WARNED, 20))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Growing(List.of()));
        assertThat(new Growing(List.of(new Step(WARNED, 10), new Step(WARNED.plusDays(1), 10))).steps())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void knowsNoShareBeyondAHundred(int percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Step(WARNED, percent));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void takesNobodyAndEverybody(int percent) {
        assertThat(new Step(WARNED, percent).percent()).isEqualTo(percent);
    }

    private static Stream<PersonId> people(int seed) {
        var random = new Random(seed);
        return Stream.generate(() -> new PersonId(new UUID(random.nextLong(), random.nextLong())));
    }
}
