package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.notice.MailSettings.Tls;
import org.rekey.notice.Outbox.Waiting;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class WorkersTests {
    private static final long PATIENCE_MILLIS = 20_000;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final NoticeFixture fixture;
    private final Workers workers;
    private final PersonId ann;

    WorkersTests(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        server.start();
        var settings = NoticeFixture.settings(server.getSmtp().getPort(), Tls.NONE);
        fixture = new NoticeFixture(jdbc, transaction, settings);
        workers = new Workers(fixture.claims, fixture.delivery, settings, fixture.channel, fixture.now::get);
        ann = fixture.person(Language.EN, "ann@mail.example");
    }

    @BeforeEach
    void beginAnew() {
        fixture.empty();
    }

    @AfterEach
    void stop() {
        workers.stop();
        server.stop();
    }

    @Test
    void workersSendWhatTheyFindAndWhatIsAddedLater() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        workers.start();
        assertThat(server.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();

        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        workers.on(new Waiting(Lane.CODES));

        assertThat(server.waitForIncomingEmail(PATIENCE_MILLIS, 2)).isTrue();
    }

    /// Else what a node that is gone had taken would wait for as long as the step.
    @Test
    void aClockThatIsPutBackKeepsNoNoticeWaiting() {
        workers.start();
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        workers.on(new Waiting(Lane.CODES));
        assertThat(server.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();
        fixture.pass(Duration.ofHours(-1));
        transaction.executeWithoutResult(status -> {
            fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
            assertThat(fixture.claims.take(Lane.CODES, 1, fixture.now.get())).hasSize(1);
        });

        fixture.pass(Claims.CLAIM.plusSeconds(1));

        assertThat(server.waitForIncomingEmail(PATIENCE_MILLIS, 2)).isTrue();
    }

    @Test
    void aLaneOutlivesAnErrorSuchAsAFullMemory() {
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        var full = new AtomicBoolean(true);
        var worker = new LaneWorker(
                Lane.CODES,
                1,
                () -> {
                    if (full.getAndSet(false)) {
                        throw new OutOfMemoryError("as if");
                    }
                    return true;
                },
                fixture.claims,
                fixture.delivery,
                fixture.now::get);

        assertThat(server.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();
        worker.stop();
    }

    /// No connection gets an answer. What comes fifth is claimed when one is given up, for two minutes from then.
    @Test
    void whatWaitsForAConnectionIsClaimedWhenItHasOne() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var waiting = waiting(silent);
            var busy = busy(waiting, silent);

            waiting.pass(Duration.ofMinutes(1));

            var fresh = waiting.now.get().plus(Claims.CLAIM);
            until(() -> count("claimed_until = '" + fresh + "'") == 1);
            busy.stop();
        }
    }

    @Test
    void whoIsStoppedWhileAllConnectionsAreBusyClaimsNothingMore() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            busy(waiting(silent), silent).stop();

            assertThat(count("attempts = 1")).isEqualTo(4);
            assertThat(count("attempts = 0")).isEqualTo(1);
        }
    }

    private NoticeFixture waiting(ServerSocket silent) {
        return new NoticeFixture(jdbc, transaction, NoticeFixture.settings(silent.getLocalPort(), Tls.NONE));
    }

    private Workers busy(NoticeFixture waiting, ServerSocket silent) throws Exception {
        var settings = NoticeFixture.settings(silent.getLocalPort(), Tls.NONE);
        for (int i = 0; i < 5; i++) {
            fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        }
        var busy = new Workers(waiting.claims, waiting.delivery, settings, waiting.channel, waiting.now::get);
        busy.start();
        until(() -> count("state = 'sending'") == 4);
        return busy;
    }

    private static void until(BooleanSupplier so) throws InterruptedException {
        boolean is = so.getAsBoolean();
        for (int i = 0; i < PATIENCE_MILLIS / 20 && !is; i++) {
            Thread.sleep(20);
            is = so.getAsBoolean();
        }
        assertThat(is).isTrue();
    }

    private int count(String such) {
        return jdbc.sql("select count(*) from notice where " + such)
                .query(Integer.class)
                .single();
    }

    /// A context that the tests have put aside must not send the mails of another.
    @Test
    void whoIsStoppedSendsNothingAndGoesOnWhenStartedAgain() {
        workers.start();
        workers.stop();
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));

        assertThat(server.waitForIncomingEmail(1_500, 1)).isFalse();
        assertThat(fixture.states()).containsExactly("pending");

        workers.start();
        assertThat(server.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();
    }
}
