package org.rekey.keys.tokencard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyFixture;
import org.rekey.key.KeyNearlyUsedUp;
import org.rekey.key.KeyTrial;
import org.rekey.key.KeyTypeContract;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class SingleUseCardTests implements KeyTypeContract {
    private final CardTrial trial;

    SingleUseCardTests(JdbcClient jdbc, TransactionTemplate transactions) {
        trial = new CardTrial(new KeyFixture(jdbc, transactions), Reuse.SINGLE_USE);
    }

    @Override
    public KeyTrial trial() {
        return trial;
    }

    @Test
    void servesTwentyFourLogonsAndNoneMore() {
        var key = trial.issue(trial.holder());
        Set<Integer> asked = new HashSet<>();

        for (int i = 0; i < 24; i++) {
            int number = trial.asked(key);
            asked.add(number);
            assertThat(trial.answer(key, trial.code(key, number))).isEqualTo(new Accepted());
        }

        assertThat(asked).hasSize(24);
        assertThat(trial.answer(key, trial.code(key, 1))).isEqualTo(new Rejected(Reason.EXHAUSTED));
        assertThat(trial.type
                        .challenge(key, KeyFixture.logon(), KeyFixture.NOON)
                        .answerable())
                .isFalse();
    }

    @Test
    void tellsTheHolderWhenFewCodesAreLeft() {
        var key = trial.issue(trial.holder());

        for (int i = 0; i < 24; i++) {
            trial.answer(key, trial.code(key, trial.asked(key)));
        }

        assertThat(trial.fixture.events)
                .filteredOn(KeyNearlyUsedUp.class::isInstance)
                .extracting(event -> ((KeyNearlyUsedUp) event).left())
                .containsExactly(5, 1, 0);
    }

    @Test
    void nothingOfAUsedCodeIsLeftInTheRow() {
        var key = trial.issue(trial.holder());
        int number = trial.asked(key);

        trial.answer(key, trial.code(key, number));

        var codes = trial.fixture
                .jdbc
                .sql("select codes from token_card where key_id = :key")
                .param("key", key.id().value())
                .query(byte[].class)
                .single();
        assertThat(codes).containsSequence(new byte[CardTags.TAG]);
    }
}
