package org.rekey.keys.tokencard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.ChallengeUnanswered;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyFixture;
import org.rekey.key.KeyTrial;
import org.rekey.key.KeyTypeContract;
import org.rekey.key.Submission;
import org.rekey.key.Verification.Accepted;
import org.rekey.vault.Randomness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The cards of former days. What holds of them too: an answer is good once, until its number is asked again, and
/// that is not among the next five.
@RealDatabase
class ReusableCardTests implements KeyTypeContract {
    private final CardTrial trial;

    ReusableCardTests(JdbcClient jdbc, TransactionTemplate transactions) {
        trial = new CardTrial(new KeyFixture(jdbc, transactions), Reuse.REUSABLE);
    }

    @Override
    public KeyTrial trial() {
        return trial;
    }

    @Test
    void aCodeIsGoodAgainWhenItsNumberIsAskedAgain() {
        var key = trial.issue(trial.holder());
        List<Integer> asked = new ArrayList<>();

        for (int i = 0; i < 100; i++) {
            int number = trial.asked(key);
            asked.add(number);
            assertThat(trial.answer(key, trial.code(key, number))).isEqualTo(new Accepted());
        }

        assertThat(asked).hasSizeGreaterThan(24);
        for (int i = 5; i < asked.size(); i++) {
            assertThat(asked.subList(i - 5, i)).doesNotContain(asked.get(i));
        }
    }

    @Test
    @Tag("J1.4")
    void theNumberStaysThroughWrongAnswersOtherLogonsAndOtherNodes() {
        var key = trial.issue(trial.holder());
        int number = trial.asked(key);

        trial.answer(key, trial.wrongAnswer());
        var otherNode = new CardTrial(trial.fixture, Reuse.REUSABLE);

        for (int i = 0; i < 20; i++) {
            assertThat(trial.asked(key)).isEqualTo(number);
            assertThat(otherNode
                            .type
                            .challenge(key, KeyFixture.fromStranger(UUID.randomUUID()), NOON)
                            .number())
                    .isEqualTo(number);
        }
    }

    @Test
    void theCodeOfAnotherNumberIsRefused() {
        var key = trial.issue(trial.holder());
        int other = trial.asked(key) % 24 + 1;

        assertThat(trial.answer(key, trial.code(key, other))).isNotEqualTo(new Accepted());
    }

    @Test
    void aCardThatWasEnteredInHasteIsHashedSlowlyAsItIsUsed() {
        var key = enteredInHaste();
        assertThat(trial.hash.slow()).isZero();

        for (int i = 0; i < 20; i++) {
            assertThat(trial.answer(key, trial.code(key, trial.asked(key)))).isEqualTo(new Accepted());
        }

        int renewed = trial.fixture
                .jdbc
                .sql("select bit_count(renewed::bit(24)) from token_card where key_id = :key")
                .param("key", key.id().value())
                .query(Integer.class)
                .single();
        assertThat(renewed).isGreaterThan(5);
        assertThat(trial.hash.slow()).isEqualTo(20);
    }

    @Test
    void allItsCodesComeUnderTheNewestSchemeThoughThatChangesTwice() {
        var key = enteredInHaste();
        for (int i = 0; i < 5; i++) {
            trial.answer(key, trial.code(key, trial.asked(key)));
        }

        trial.hash.passes(2);
        for (int i = 0; i < 3000 && !schemes(key).equals(trial.hash.hash().scheme()); i++) {
            assertThat(trial.answer(key, trial.code(key, trial.asked(key)))).isEqualTo(new Accepted());
        }

        assertThat(schemes(key)).isEqualTo(trial.hash.hash().scheme());
        assertThat(trial.answer(key, trial.code(key, trial.asked(key)))).isEqualTo(new Accepted());
    }

    private DigitalKey enteredInHaste() {
        var codes =
                CardCode.draw(new Randomness()).stream().map(CardCode::letters).toList();
        return trial.key(trial.cards.bring(
                trial.holder(),
                UUID.randomUUID().toString().substring(0, 13),
                Reuse.REUSABLE,
                codes,
                CardTrial.PROOFED,
                NOON));
    }

    private String schemes(DigitalKey key) {
        return trial.fixture
                .jdbc
                .sql("select concat_ws(' ', scheme, renewed_scheme) from token_card where key_id = :key")
                .param("key", key.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void aNewCardEndsTheFormerOne() {
        var holder = trial.holder();
        var former = trial.issue(holder);

        var latter = trial.issue(holder);

        assertThat(trial.fixture.keys(trial.type).active(holder))
                .extracting(DigitalKey::id)
                .containsExactly(latter.id());
        assertThat(trial.answer(former, trial.code(former, trial.asked(former))))
                .isNotEqualTo(new Accepted());
    }

    @Test
    void tellsTheHolderThatStrangersLookAndDoNotAnswer() {
        var key = trial.issue(trial.holder());
        for (var flow : List.of(UUID.randomUUID(), UUID.randomUUID())) {
            look(key, flow, NOON);
            look(key, flow, NOON);
        }
        assertThat(unanswered()).isEmpty();

        look(key, 5, NOON);
        look(key, 1, NOON.plus(1, ChronoUnit.DAYS));

        assertThat(unanswered())
                .as("at most once a day")
                .containsExactly(
                        new ChallengeUnanswered(NOON, key.holder(), key.id(), TokenCard.ID, 3),
                        new ChallengeUnanswered(
                                NOON.plus(1, ChronoUnit.DAYS), key.holder(), key.id(), TokenCard.ID, 5));
    }

    /// Else a thief who looks once between two logons of the holder would never be counted.
    @Test
    void aRightAnswerForgetsTheLookOfItsOwnLogonAlone() {
        var key = trial.issue(trial.holder());
        var own = KeyFixture.fromStranger(UUID.randomUUID());
        look(key, 1, NOON);
        look(key, own.flow(), NOON);
        trial.type.verify(key, own, new Submission(trial.code(key, trial.asked(key))), NOON);
        look(key, 1, NOON);
        assertThat(unanswered()).isEmpty();

        trial.answer(key, trial.code(key, trial.asked(key)));
        look(key, 1, NOON);

        assertThat(unanswered()).hasSize(1);
    }

    @Test
    void aLookIsForgottenAfterThirtyDays() {
        var key = trial.issue(trial.holder());
        look(key, 2, NOON);

        look(key, 2, NOON.plus(30, ChronoUnit.DAYS));

        assertThat(unanswered()).isEmpty();
    }

    @Test
    void aCardThatWasRemovedMeanwhileAsksNothing() {
        var key = trial.issue(trial.holder());
        trial.fixture
                .jdbc
                .sql("delete from token_card where key_id = :key")
                .param("key", key.id().value())
                .update();

        for (var logon : List.of(KeyFixture.logon(), KeyFixture.fromStranger(UUID.randomUUID()))) {
            assertThat(trial.type.challenge(key, logon, NOON).answerable()).isFalse();
        }
    }

    private void look(DigitalKey key, int times, Instant now) {
        for (int i = 0; i < times; i++) {
            look(key, UUID.randomUUID(), now);
        }
    }

    private void look(DigitalKey key, UUID flow, Instant now) {
        trial.type.challenge(key, KeyFixture.fromStranger(flow), now);
    }

    private List<Object> unanswered() {
        return trial.fixture.events.stream()
                .filter(ChallengeUnanswered.class::isInstance)
                .toList();
    }
}
