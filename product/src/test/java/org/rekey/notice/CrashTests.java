package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.RealDatabase;
import org.rekey.notice.CrashingWriter.Moment;
import org.rekey.notice.MailSettings.Tls;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.rekey.settings.OtherJvm;
import org.rekey.vault.KeyFile;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A process that changes keys is killed; another one comes after it.
@RealDatabase
@Tag("J2.7")
class CrashTests {
    /// How often each: once, twenty times in the full run, and as often as `-Drekey.crashes=N` says.
    private static final int CRASHES = Integer.getInteger("rekey.crashes", 1);

    /// In milliseconds: about when the killed process is at work.
    private static final int EARLIEST = 300;

    private static final int LATEST = 1_800;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final DatabaseAccess database;
    private final NoticeFixture fixture;
    private final Path keys;
    private final PersonId ann;

    CrashTests(JdbcClient jdbc, TransactionTemplate transaction, DatabaseAccess database, @TempDir Path folder) {
        this.database = database;
        keys = folder.resolve("keys.json");
        new KeyFile(keys).create(false, InstantSource.system().instant());
        server.start();
        var vault = TestVault.over(new KeyFile(keys), InstantSource.system());
        fixture = new NoticeFixture(jdbc, transaction, NoticeFixture.settings(port(), Tls.NONE), vault);
        ann = fixture.person(Language.NL, "ann@mail.example");
    }

    @BeforeEach
    void beginAnew() {
        fixture.empty();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    static IntStream times() {
        return IntStream.rangeClosed(1, CRASHES);
    }

    @ParameterizedTest
    @MethodSource("times")
    void killedBeforeTheCommitNothingHasHappened(int time) throws Exception {
        killed(Moment.BEFORE_THE_COMMIT);

        fixture.deliverAll();

        assertThat(fixture.states()).isEmpty();
        assertThat(messageIds()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("times")
    void killedBetweenCommitAndSendingEachMailGoesOnce(int time) throws Exception {
        killed(Moment.AFTER_THE_COMMIT);

        fixture.deliverAll();

        assertThat(fixture.states()).containsExactly("sent", "sent");
        assertThat(messageIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("times")
    void killedBetweenSendingAndNotingItEachMailGoesAgainAsTheSameMessage(int time) throws Exception {
        killed(Moment.AFTER_SENDING);
        assertThat(fixture.states()).containsExactly("sending", "sending");

        fixture.pass(Claims.CLAIM.plusSeconds(1));
        fixture.claims.reclaim(fixture.now.get());
        fixture.deliverAll();

        assertThat(fixture.states()).containsExactly("sent", "sent");
        assertThat(messageIds()).hasSize(4);
        assertThat(messageIds().stream().distinct()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("times")
    @Tag("full")
    void killedAtAnyMomentEitherNothingHappenedOrEverythingIsTold(int time) throws Exception {
        var process = start(Moment.AFTER_SENDING);
        if (!process.waitFor(new Random(time).nextInt(EARLIEST, LATEST), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }

        fixture.deliverAll();
        fixture.pass(Claims.CLAIM.plusSeconds(1));
        fixture.claims.reclaim(fixture.now.get());
        fixture.deliverAll();

        assertThat(fixture.states()).isIn(List.of(), List.of("sent", "sent"));
        assertThat(messageIds().stream().distinct()).hasSameSizeAs(fixture.states());
    }

    private void killed(Moment moment) throws Exception {
        assertThat(start(moment).waitFor()).isEqualTo(137);
    }

    private Process start(Moment moment) throws IOException {
        var program = database.program();
        return OtherJvm.of(
                        CrashingWriter.class,
                        List.of(
                                database.url(),
                                program.user(),
                                program.password(),
                                Integer.toString(port()),
                                keys.toString(),
                                moment.name(),
                                ann.toString()))
                .inheritIO()
                .start();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private List<String> messageIds() throws Exception {
        var ids = new ArrayList<String>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }
}
