package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyId;
import org.rekey.key.KeyNearlyUsedUp;
import org.rekey.key.KeyTypeId;
import org.rekey.notice.MailSettings.Tls;
import org.rekey.person.EmailAddress;
import org.rekey.person.EmailChanged;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class OutboxTests {
    private final NoticeFixture fixture;
    private final TransactionTemplate transaction;
    private final PersonId ann;

    OutboxTests(JdbcClient jdbc, TransactionTemplate transaction) {
        this.transaction = transaction;
        fixture = new NoticeFixture(jdbc, transaction, NoticeFixture.settings(1, Tls.NONE));
        ann = fixture.person(Language.EN, "ann@mail.example");
    }

    @BeforeEach
    void beginAnew() {
        fixture.empty();
    }

    @Test
    void theSameNoticeIsThereOnce() {
        var cause = UUID.randomUUID();

        fixture.outbox.add(fixture.code(ann, cause));
        fixture.outbox.add(fixture.code(ann, cause));

        assertThat(fixture.states()).containsExactly("pending");
    }

    @ParameterizedTest
    @CsvSource({"5, notice.key-nearly-used-up", "1, notice.key-one-use-left", "0, notice.key-used-up"})
    void aKeyThatComesToItsEndIsToldOfInWordsThatFit(int left, String kind) {
        var card = new KeyTypeId("token-card");

        fixture.notices.on(new KeyNearlyUsedUp(fixture.now.get(), ann, new KeyId(UUID.randomUUID()), card, left));

        assertThat(fixture.jdbc
                        .sql("select kind from notice")
                        .query(String.class)
                        .list())
                .containsExactly(kind);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
            status.setRollbackOnly();
        });

        assertThat(fixture.states()).isEmpty();
    }

    @Test
    void workersAtTheSameMomentTakeEachNoticeOnce() throws Exception {
        IntStream.range(0, 60).forEach(i -> fixture.outbox.add(fixture.code(ann, UUID.randomUUID())));
        Callable<Integer> worker = () -> {
            int taken = 0;
            for (int i = 0; i < 10; i++) {
                taken += fixture.claims.take(Lane.CODES, 7, fixture.now.get()).size();
            }
            return taken;
        };

        try (var pool = Executors.newFixedThreadPool(3)) {
            var one = pool.submit(worker);
            var two = pool.submit(worker);

            assertThat(one.get() + two.get()).isEqualTo(60);
        }
        assertThat(fixture.states()).hasSize(60).containsOnly("sending");
        assertThat(fixture.jdbc
                        .sql("select max(attempts) from notice")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLaneTakesOnlyItsOwn() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));

        assertThat(fixture.claims.take(Lane.SECURITY, 50, fixture.now.get())).isEmpty();
        assertThat(fixture.claims.take(Lane.CODES, 50, fixture.now.get())).hasSize(1);
    }

    @Test
    void theBudgetHoldsForAllWorkersTogetherAndFillsAgain() {
        IntStream.range(0, 20).forEach(i -> fixture.outbox.add(fixture.code(ann, UUID.randomUUID())));
        fixture.jdbc
                .sql("update send_budget set tokens = 3, rate = 2, burst = 5")
                .update();

        assertThat(fixture.claims.take(Lane.CODES, 50, fixture.now.get())).hasSize(3);
        assertThat(fixture.claims.take(Lane.CODES, 50, fixture.now.get())).isEmpty();
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.claims.take(Lane.CODES, 50, fixture.now.get())).hasSize(2);
        fixture.pass(Duration.ofMinutes(1));
        assertThat(fixture.claims.take(Lane.CODES, 50, fixture.now.get())).hasSize(5);
    }

    @Test
    void nothingLeavesWhileTheSwitchIsOff() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        fixture.jdbc.sql("update send_budget set paused = true").update();

        assertThat(fixture.claims.take(Lane.CODES, 50, fixture.now.get())).isEmpty();
    }

    @Test
    void whatADeadWorkerHeldIsTakenAgainAfterItsClaimHasRunOut() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        var first = fixture.claims.take(Lane.CODES, 50, fixture.now.get()).getFirst();

        fixture.pass(Claims.CLAIM);
        assertThat(fixture.claims.reclaim(fixture.now.get())).isZero();
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.claims.reclaim(fixture.now.get())).isEqualTo(1);

        var second = fixture.claims.take(Lane.CODES, 50, fixture.now.get()).getFirst();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(fixture.outcomes.sent(first, fixture.now.get())).isFalse();
        assertThat(fixture.outcomes.sent(second, fixture.now.get())).isTrue();
    }

    @Test
    void aLetterIsErasedWhenItIsSent() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        var taken = fixture.claims.take(Lane.CODES, 50, fixture.now.get()).getFirst();
        assertThat(fixture.letters()).isEqualTo(1);

        fixture.outcomes.sent(taken, fixture.now.get());

        assertThat(fixture.letters()).isZero();
    }

    @Test
    void aLetterIsSealedWhileItWaits() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));

        var sealed = fixture.jdbc
                .sql("select sealed from notice")
                .query(byte[].class)
                .single();

        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("today");
    }

    @Test
    void anAddressThatNobodyHasConfirmedYetIsNotToldThatItIs() {
        var ann = fixture.person(Language.DE, "old@mail.example");
        fixture.people.giveEmail(ann, new EmailAddress("new@mail.example"), fixture.now.get());

        fixture.notices.on(new EmailChanged(ann, true, false, fixture.now.get()));

        assertThat(fixture.states()).isEmpty();
    }

    @Test
    void whatWasSentLongAgoIsClearedAwayAndDeadLettersStay() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        var taken = fixture.claims.take(Lane.CODES, 50, fixture.now.get());
        fixture.outcomes.sent(taken.getFirst(), fixture.now.get());
        fixture.outcomes.dead(taken.getLast(), "address refused", fixture.now.get());

        new SentNotices(fixture.jdbc)
                .run(fixture.now.get().plus(SentNotices.KEPT).plusSeconds(1));

        assertThat(fixture.states()).containsExactly("dead");
    }
}
