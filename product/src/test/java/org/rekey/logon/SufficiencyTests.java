package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.logon.FlowFixture.APP;
import static org.rekey.logon.FlowFixture.CARD;
import static org.rekey.logon.FlowFixture.NOW;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.phaseout.Standing;

@Tag("J1.7")
class SufficiencyTests {
    private static final Standing OPEN = new Standing.Open();
    private static final Session SESSION = new Session(
            "00",
            new UUID(1, 2),
            FlowFixture.person(),
            FlowFixture.key(CARD).id(),
            CARD,
            new Level(300),
            Set.of("pwd"),
            NOW,
            NOW.plusSeconds(60),
            1);

    @Test
    void aSessionOpensAServiceOfTheSameOrALowerLevel() {
        assertThat(judged(Set.of(CARD), 300, OPEN)).isEqualTo(Sufficiency.SUFFICIENT);
        assertThat(judged(Set.of(CARD), 200, OPEN)).isEqualTo(Sufficiency.SUFFICIENT);
    }

    @Test
    void aHigherLevelAsksForAStrongerKey() {
        assertThat(judged(Set.of(CARD), 301, OPEN)).isEqualTo(Sufficiency.LEVEL_TOO_LOW);
    }

    @Test
    void aServiceThatDoesNotTakeTheKeyDoesNotTakeItsSession() {
        assertThat(judged(Set.of(APP), 300, OPEN)).isEqualTo(Sufficiency.KEY_NOT_ACCEPTED);
    }

    @Test
    void aKeyThatHasEndedSinceGivesNoSingleSignOn() {
        assertThat(judged(Set.of(CARD), 300, new Standing.Ended(LocalDate.of(2024, 1, 30))))
                .isEqualTo(Sufficiency.KEY_ENDED);
    }

    @Test
    @Tag("J2.1")
    void aKeyThatMustBeReplacedGivesNoSingleSignOnAndOneThatMayWaitDoes() {
        var lastDay = LocalDate.of(2024, 1, 30);

        assertThat(judged(Set.of(CARD), 300, new Standing.Warned(lastDay, false, false, Standing.Notice.MANDATORY)))
                .isEqualTo(Sufficiency.KEY_TO_BE_REPLACED);
        assertThat(judged(Set.of(CARD), 300, new Standing.Warned(lastDay, false, false, Standing.Notice.DISMISSIBLE)))
                .isEqualTo(Sufficiency.SUFFICIENT);
    }

    private static Sufficiency judged(Set<KeyTypeId> accepted, int minimum, Standing standing) {
        return Sufficiency.of(SESSION, accepted, new Level(minimum), standing);
    }
}
