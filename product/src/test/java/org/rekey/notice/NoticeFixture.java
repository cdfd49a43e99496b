package org.rekey.notice;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rekey.notice.sms.OperatorFixture;
import org.rekey.notice.sms.OperatorLink;
import org.rekey.notice.sms.SmsSettings;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.People;
import org.rekey.person.PersonFixture;
import org.rekey.person.PersonId;
import org.rekey.text.Texts;
import org.rekey.vault.TestVault;
import org.rekey.vault.Vault;
import org.rekey.web.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An outbox with its writers and its delivery, over a database of a test and a mail server of its own.
final class NoticeFixture {
    static final Theme THEME =
            new Theme("Rekey", null, new Theme.Desk("0800 00 000", Map.of()), new Theme.Colours(null, null));
    static final Texts TEXTS = new Texts();
    static final SmsSettings SMS = OperatorFixture.settings(1);
    private static final Vault VAULT = TestVault.make();
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-11-07T09:00:00Z"));
    final List<Object> woken = new ArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final People people;
    final Outbox outbox;
    final SecurityNotices notices;
    final OutboxCourier courier;
    final TextChannel channel;
    final TextParts parts;
    final Claims claims;
    final Outcomes outcomes;
    final Delivery delivery;
    final JdbcClient jdbc;
    private final Envelope envelope;
    private final MailServer server;

    Duration travelled = Duration.ZERO;

    NoticeFixture(JdbcClient jdbc, TransactionTemplate transaction, MailSettings settings) {
        this(jdbc, transaction, settings, VAULT);
    }

    NoticeFixture(JdbcClient jdbc, TransactionTemplate transaction, MailSettings settings, Vault vault) {
        this(jdbc, transaction, settings, vault, Optional.empty(), SMS);
    }

    /// @param link to a telephone operator, if the test has one
    NoticeFixture(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MailSettings settings,
            Vault vault,
            Optional<OperatorLink> link,
            SmsSettings sms) {
        InstantSource time = now::get;
        envelope = new Envelope(vault);
        server = new MailServer(settings, THEME);
        this.jdbc = jdbc;
        people = new PersonFixture(jdbc, transaction, vault).people();
        outbox = new Outbox(jdbc, envelope, time, woken::add);
        parts = new TextParts(jdbc, meters);
        channel = new TextChannel(jdbc, link, link.map(it -> sms), time, meters);
        courier = new OutboxCourier(
                outbox,
                channel,
                List.of(number -> true, number -> number.value().startsWith("+32")),
                time);
        notices = new SecurityNotices(new Holders(
                people, TEXTS, outbox, settings, time, () -> now.get().plus(travelled)));
        claims = new Claims(jdbc, transaction, new TextQuota(link.map(it -> sms), woken::add));
        outcomes = new Outcomes(jdbc);
        delivery = new Delivery(
                people,
                envelope,
                new MailWriter(TEXTS, THEME),
                server,
                new Texting(TEXTS, link, parts, time),
                claims,
                outcomes,
                new DeliveryRecord(meters),
                time);
    }

    static MailSettings settings(int port, MailSettings.Tls tls) {
        return new MailSettings(
                "127.0.0.1",
                port,
                null,
                null,
                tls,
                "no-reply@rekey.example",
                "desk@rekey.example",
                4,
                Duration.ofSeconds(2),
                ZoneId.of("Europe/Brussels"));
    }

    PersonId person(Language language, @Nullable String email) {
        var enrolment = new Enrolment(new Names("Ann", "Peeters"), language);
        return people.enrol(
                email == null ? enrolment : enrolment.withVerifiedEmail(new EmailAddress(email)), now.get());
    }

    /// Hands a mail to the server and writes nothing down of it.
    void hand(Claimed notice) {
        var letter = envelope.open(notice.id(), notice.sealed().array());
        var mail = new MailWriter(TEXTS, THEME)
                .write(letter, people.find(notice.person()).orElseThrow().names(), notice.language());
        server.send(notice.id(), new EmailAddress(String.valueOf(letter.to())), notice.language(), mail, now.get());
    }

    /// Takes what is due in both lanes and delivers it.
    void deliverAll() {
        for (var lane : Lane.values()) {
            claims.take(lane, 50, now.get()).forEach(delivery::deliver);
        }
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    List<String> states() {
        return jdbc.sql("select state from notice order by created_at, notice_id")
                .query(String.class)
                .list();
    }

    long letters() {
        return jdbc.sql("select count(*) from notice where sealed is not null")
                .query(Long.class)
                .single();
    }

    void empty() {
        jdbc.sql("delete from notice").update();
        jdbc.sql("update send_budget set tokens = 1000, at = :now, rate = 500, burst = 1000, paused = false,"
                        + " taken = 0, alive_at = null")
                .param("now", java.sql.Timestamp.from(now.get()))
                .update();
    }

    Notice code(PersonId person, UUID cause) {
        var letter = new Letter(null, "notice.password-changed", Map.of("day", "today", "time", "now"));
        return new Notice(
                Lane.CODES, cause, person, Language.EN, letter, now.get().plus(Duration.ofMinutes(5)));
    }
}
