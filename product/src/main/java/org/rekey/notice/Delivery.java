package org.rekey.notice;

import java.time.InstantSource;
import java.util.Optional;
import org.rekey.notice.MailServer.AddressRefused;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Delivers one claimed notice: looks again whether it is still worth sending, writes the mail, hands it to the
/// mail server and writes down what came of it. Outside any transaction.
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private final People people;
    private final Envelope envelope;
    private final MailWriter writer;
    private final MailServer server;
    private final Outcomes outcomes;
    private final InstantSource time;

    Delivery(
            People people,
            Envelope envelope,
            MailWriter writer,
            MailServer server,
            Outcomes outcomes,
            InstantSource time) {
        this.people = people;
        this.envelope = envelope;
        this.writer = writer;
        this.server = server;
        this.outcomes = outcomes;
        this.time = time;
    }

    /// Never throws for what a later attempt may mend: that is written down, and the notice comes again.
    void deliver(Claimed notice) {
        try {
            attempt(notice);
        } catch (AddressRefused refused) {
            bury(notice, "address refused");
        } catch (RuntimeException failure) {
            failed(notice, failure);
        }
    }

    private void attempt(Claimed notice) {
        var useless = notice.uselessAfter();
        if (useless != null && time.instant().isAfter(useless)) {
            skip(notice, "too late");
            return;
        }
        var person = people.find(notice.person());
        if (person.isEmpty()) {
            skip(notice, "no such person");
            return;
        }
        var letter = envelope.open(notice.id(), notice.sealed().array());
        var to = address(letter, person.get());
        if (to.isEmpty()) {
            skip(notice, "no address");
            return;
        }
        send(notice, letter, person.get(), to.get());
    }

    private void send(Claimed notice, Letter letter, Person reader, EmailAddress to) {
        var mail = writer.write(letter, reader.names(), notice.language());
        server.send(notice.id(), to, notice.language(), mail, time.instant());
        if (outcomes.sent(notice, time.instant())) {
            log(notice, "notice sent", "");
        }
    }

    private void failed(Claimed notice, RuntimeException failure) {
        var reason = failure.getClass().getSimpleName();
        if (notice.attempt() >= Lane.MOST_ATTEMPTS) {
            bury(notice, reason);
            return;
        }
        outcomes.retry(notice, reason, time.instant().plus(notice.lane().waitAfter(notice.attempt())));
        log(notice, "notice not sent, tried again later", reason);
    }

    private void skip(Claimed notice, String reason) {
        if (outcomes.skipped(notice, reason, time.instant())) {
            log(notice, "notice skipped", reason);
        }
    }

    private void bury(Claimed notice, String reason) {
        if (outcomes.dead(notice, reason, time.instant())) {
            LOG.atError()
                    .addKeyValue("notice", notice.id())
                    .addKeyValue("kind", notice.kind())
                    .addKeyValue("reason", reason)
                    .log("notice given up");
        }
    }

    private static void log(Claimed notice, String what, String reason) {
        LOG.atInfo()
                .addKeyValue("notice", notice.id())
                .addKeyValue("kind", notice.kind())
                .addKeyValue("attempt", notice.attempt())
                .addKeyValue("reason", reason)
                .log(what);
    }

    private static Optional<EmailAddress> address(Letter letter, Person person) {
        var given = letter.to();
        return given == null ? person.verifiedEmail() : EmailAddress.parse(given);
    }
}
