package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyActivated;
import org.rekey.key.KeyDeactivated;
import org.rekey.key.KeyId;
import org.rekey.key.KeyLocked;
import org.rekey.key.KeyTypeId;
import org.rekey.notice.MailSettings.Tls;
import org.rekey.person.EmailAddress;
import org.rekey.person.EmailChanged;
import org.rekey.person.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class DeliveryTests {
    private static final KeyTypeId CARD = new KeyTypeId("token-card");
    private static final KeyTypeId APP = new KeyTypeId("mobile-app");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private NoticeFixture fixture;

    DeliveryTests(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        server.start();
        fixture = new NoticeFixture(
                jdbc, transaction, NoticeFixture.settings(server.getSmtp().getPort(), Tls.NONE));
    }

    @BeforeEach
    void beginAnew() {
        fixture.empty();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @Tag("J2.7")
    void aChangeOfKeysBringsTwoMailsInThePersonsLanguage() throws Exception {
        var ann = fixture.person(Language.NL, "ann@mail.example");
        var card = new KeyId(UUID.randomUUID());
        var app = new KeyId(UUID.randomUUID());

        transaction.executeWithoutResult(status -> {
            fixture.notices.on(new KeyActivated(fixture.now.get(), ann, app, APP));
            fixture.notices.on(new KeyDeactivated(fixture.now.get(), ann, card, CARD, app));
        });
        fixture.deliverAll();

        assertThat(received()).hasSize(2);
        assertThat(subjects())
                .anySatisfy(subject -> assertThat(subject).startsWith("Uw nieuwe digitale sleutel is actief:"))
                .anySatisfy(subject -> assertThat(subject).startsWith("Uw oude digitale sleutel is uitgeschakeld:"));
        assertThat(received().getFirst().getAllRecipients()[0]).hasToString("ann@mail.example");
        assertThat(fixture.states()).containsExactly("sent", "sent");
        assertThat(fixture.letters()).isZero();
    }

    @Test
    void aMailShowsTheDayOfTheCalendarAndTheHourOfTheClock() throws Exception {
        var ann = fixture.person(Language.EN, "ann@mail.example");
        fixture.travelled = Duration.ofDays(84).plusHours(5);

        fixture.notices.on(new KeyActivated(fixture.now.get(), ann, new KeyId(UUID.randomUUID()), APP));
        fixture.deliverAll();

        assertThat(GreenMailUtil.getWholeMessage(received().getFirst())).contains("on 30 January 2024 at 10:00");
    }

    @Test
    void aMailIsPlainAndHtmlAndCannotBeAnswered() throws Exception {
        var ann = fixture.person(Language.FR, "ann@mail.example");
        fixture.notices.on(new KeyActivated(fixture.now.get(), ann, new KeyId(UUID.randomUUID()), APP));

        fixture.deliverAll();

        var mail = received().getFirst();
        assertThat(mail.getContentType()).startsWith("multipart/");
        var whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(whole).contains("text/plain; charset=UTF-8").contains("text/html;charset=UTF-8");
        assertThat(mail.getFrom()[0]).hasToString("Rekey <no-reply@rekey.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("desk@rekey.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
    }

    @Test
    void afterACrashTheSameMessageGoesAgain() throws Exception {
        var ann = fixture.person(Language.EN, "ann@mail.example");
        fixture.notices.on(new KeyActivated(fixture.now.get(), ann, new KeyId(UUID.randomUUID()), APP));
        var before = fixture.claims.take(Lane.SECURITY, 50, fixture.now.get()).getFirst();
        fixture.delivery.deliver(before);
        jdbc.sql("update notice set state = 'sending', claimed_until = :until, sealed = :sealed")
                .param("until", java.sql.Timestamp.from(fixture.now.get()))
                .param("sealed", before.sealed().array())
                .update();

        fixture.pass(Claims.CLAIM.plusSeconds(1));
        fixture.claims.reclaim(fixture.now.get());
        fixture.deliverAll();

        assertThat(received()).hasSize(2);
        assertThat(received().stream().map(DeliveryTests::messageId).distinct())
                .containsExactly("<" + before.id() + "@rekey.example>");
        assertThat(fixture.states()).containsExactly("sent");
    }

    @Test
    void whileTheServerIsAwayACodeWaitsAndThenGoes() {
        var ann = fixture.person(Language.EN, "ann@mail.example");
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));
        int port = server.getSmtp().getPort();
        server.stop();

        fixture.deliverAll();
        assertThat(fixture.states()).containsExactly("pending");
        fixture.deliverAll(); // not due yet
        assertThat(attempts()).isEqualTo(1);

        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        fixture.pass(Duration.ofSeconds(3));
        fixture.deliverAll();
        assertThat(again.getReceivedMessages()).hasSize(1);
        assertThat(fixture.states()).containsExactly("sent");
        again.stop();
    }

    @Test
    void aCodeThatCameTooLateIsNotSent() {
        var ann = fixture.person(Language.EN, "ann@mail.example");
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));

        fixture.pass(Duration.ofMinutes(6));
        fixture.deliverAll();

        assertThat(received()).isEmpty();
        assertThat(fixture.states()).containsExactly("skipped");
        assertThat(fixture.letters()).isZero();
    }

    @Test
    void aSecurityNoticeIsGivenUpAtLastAndStaysToBeSeen() {
        var ann = fixture.person(Language.EN, "ann@mail.example");
        fixture.notices.on(new KeyActivated(fixture.now.get(), ann, new KeyId(UUID.randomUUID()), APP));
        server.stop();

        for (int i = 0; i < Lane.MOST_ATTEMPTS; i++) {
            fixture.deliverAll();
            fixture.pass(Duration.ofHours(7));
        }

        assertThat(fixture.states()).containsExactly("dead");
        assertThat(fixture.letters()).isEqualTo(1);
    }

    @Test
    void whoHasNoAddressGetsANoticeThatIsMarkedAsNotGiven() {
        var nobody = fixture.person(Language.EN, null);

        fixture.notices.on(new KeyActivated(fixture.now.get(), nobody, new KeyId(UUID.randomUUID()), APP));
        fixture.deliverAll();

        assertThat(fixture.states()).containsExactly("skipped");
        assertThat(jdbc.sql("select reason from notice").query(String.class).single())
                .isEqualTo("no address");
        assertThat(fixture.woken).containsExactly(new Outbox.Undeliverable(Lane.SECURITY));
    }

    @Test
    void whomNobodyCanWriteToIsNotTriedForDays() {
        var ann = fixture.person(Language.EN, "a..nn@mail.example");
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));

        fixture.deliverAll();

        assertThat(fixture.states()).containsExactly("dead");
    }

    @Test
    @Tag("J2.3")
    void aChangedAddressIsToldToTheNewOneHereTheOldOneIsOfferedToUndoIt() throws Exception {
        var ann = fixture.person(Language.DE, "old@mail.example");
        fixture.people.changeEmail(ann, new EmailAddress("new@mail.example"), fixture.now.get());

        fixture.notices.on(new EmailChanged(ann, true, true, fixture.now.get()));
        fixture.deliverAll();

        assertThat(received().stream().map(DeliveryTests::recipient)).containsExactly("new@mail.example");
    }

    @Test
    @Tag("J1.6")
    void aLockIsToldOnce() {
        var ann = fixture.person(Language.EN, "ann@mail.example");
        var locked = new KeyLocked(
                fixture.now.get(),
                ann,
                new KeyId(UUID.randomUUID()),
                CARD,
                fixture.now.get().plusSeconds(60));

        fixture.notices.on(locked);
        fixture.notices.on(locked);
        fixture.deliverAll();

        assertThat(received()).hasSize(1);
    }

    @Test
    void nothingOfAValueReachesAHeader() throws Exception {
        var ann = fixture.person(Language.EN, "ann@mail.example");
        var evil = "Card\r\nBcc: thief@mail.example\r\n\r\n<b>";
        fixture.courier.email(
                UUID.randomUUID(),
                ann,
                Optional.of(new EmailAddress("ann@mail.example")),
                Language.EN,
                "notice.key-activated",
                Map.of("key", evil, "day", "today", "time", "now"),
                fixture.now.get().plusSeconds(60));

        fixture.deliverAll();

        assertThat(received()).hasSize(1);
        var mail = received().getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Your new digital key is active: Card Bcc: thief@mail.example <b>");
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("<b>\r\n</p>");
    }

    @Test
    void aServerWithoutStarttlsGetsNoMailWhereItIsRequired() {
        fixture = new NoticeFixture(
                jdbc, transaction, NoticeFixture.settings(server.getSmtp().getPort(), Tls.STARTTLS));
        var ann = fixture.person(Language.EN, "ann@mail.example");
        fixture.outbox.add(fixture.code(ann, UUID.randomUUID()));

        fixture.deliverAll();

        assertThat(received()).isEmpty();
        assertThat(fixture.states()).containsExactly("pending");
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private List<String> subjects() throws Exception {
        var subjects = new java.util.ArrayList<String>();
        for (var mail : received()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private int attempts() {
        return jdbc.sql("select attempts from notice").query(Integer.class).single();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
