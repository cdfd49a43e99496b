package org.rekey.notice;

import java.time.InstantSource;
import java.util.Optional;
import org.rekey.notice.MailServer.AddressRefused;
import org.rekey.notice.sms.NumberRefused;
import org.rekey.notice.sms.OperatorAway;
import org.rekey.person.EmailAddress;
import org.rekey.person.MobileNumber;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.springframework.stereotype.Component;

/// Delivers one claimed notice: looks again whether it is still worth sending, writes the mail or text message,
/// hands it to the server that takes it and writes down what came of it. Outside any transaction.
@Component
class Delivery {
    private final People people;
    private final Envelope envelope;
    private final MailWriter writer;
    private final MailServer server;
    private final Texting texting;
    private final Claims claims;
    private final Outcomes outcomes;
    private final DeliveryRecord record;
    private final InstantSource time;

    Delivery(
            People people,
            Envelope envelope,
            MailWriter writer,
            MailServer server,
            Texting texting,
            Claims claims,
            Outcomes outcomes,
            DeliveryRecord record,
            InstantSource time) {
        this.people = people;
        this.envelope = envelope;
        this.writer = writer;
        this.server = server;
        this.texting = texting;
        this.claims = claims;
        this.outcomes = outcomes;
        this.record = record;
        this.time = time;
    }

    /// Never throws for what a later attempt may mend: that is written down, and the notice comes again.
    void deliver(Claimed notice) {
        try {
            attempt(notice);
        } catch (AddressRefused refused) {
            bury(notice, "address refused");
        } catch (NumberRefused refused) {
            bury(notice, "number refused");
            claims.uncount(notice, time.instant());
        } catch (OperatorAway away) {
            failed(notice, away);
            if (!away.mayHaveLeft()) {
                claims.uncount(notice, time.instant());
            }
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
        if (notice.lane() == Lane.TEXTS) {
            texting.send(notice, letter, new MobileNumber(String.valueOf(letter.to())));
            sent(notice);
            return;
        }
        var to = address(letter, person.get());
        if (to.isEmpty()) {
            nowhere(notice);
            return;
        }
        mail(notice, letter, person.get(), to.get());
    }

    private void mail(Claimed notice, Letter letter, Person reader, EmailAddress to) {
        var mail = writer.write(letter, reader.names(), notice.language());
        server.send(notice.id(), to, notice.language(), mail, time.instant());
        sent(notice);
    }

    private void sent(Claimed notice) {
        if (outcomes.sent(notice, time.instant())) {
            record.sent(notice);
        }
    }

    private void failed(Claimed notice, RuntimeException failure) {
        var reason = DeliveryRecord.reason(failure);
        if (notice.lane().givesUp(notice.attempt(), notice.uselessAfter() != null)) {
            bury(notice, reason);
            return;
        }
        outcomes.retry(notice, reason, time.instant().plus(notice.lane().waitAfter(notice.attempt())));
        record.triedAgainLater(notice, reason);
    }

    private void skip(Claimed notice, String reason) {
        if (outcomes.skipped(notice, reason, time.instant())) {
            record.skipped(notice, reason);
        }
        claims.uncount(notice, time.instant());
    }

    /// Somebody has to be told by letter.
    private void nowhere(Claimed notice) {
        if (outcomes.skipped(notice, DeliveryRecord.NO_ADDRESS, time.instant())) {
            record.undeliverable(notice);
        }
        claims.uncount(notice, time.instant());
    }

    private void bury(Claimed notice, String reason) {
        if (outcomes.dead(notice, reason, time.instant())) {
            record.givenUp(notice, reason);
        }
    }

    private static Optional<EmailAddress> address(Letter letter, Person person) {
        var given = letter.to();
        return given == null ? person.verifiedEmail() : EmailAddress.parse(given);
    }
}
