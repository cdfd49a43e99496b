package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.UUID;
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
    private final NoticeFixture fixture;
    private final Workers workers;
    private final PersonId ann;

    WorkersTests(JdbcClient jdbc, TransactionTemplate transaction) {
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
