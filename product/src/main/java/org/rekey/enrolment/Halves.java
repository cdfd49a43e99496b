package org.rekey.enrolment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rekey.enrolment.Enrolled.Ending;
import org.rekey.key.Courier;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.throttle.Source;
import org.rekey.throttle.Throttles;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts link and activation code together. Five wrong codes make both void; wrong ones are counted for their source
/// too, whatever link they came with.
@Component
class Halves {
    static final int TRIES = 5;

    private final EnrolmentRows rows;
    private final Enrolments enrolments;
    private final Vault vault;
    private final Throttles throttles;
    private final People people;
    private final Courier courier;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Halves(
            EnrolmentRows rows,
            Enrolments enrolments,
            Vault vault,
            Throttles throttles,
            People people,
            Courier courier,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.enrolments = enrolments;
        this.vault = vault;
        this.throttles = throttles;
        this.people = people;
        this.courier = courier;
        this.events = events;
        this.transaction = transaction;
    }

    /// What a link belongs to. Looking at it uses nothing up: mail scanners follow links too.
    Optional<Enrolled> ofLink(String path) {
        return ActivationLink.in(path).flatMap(link -> rows.ofLink(link.hash()));
    }

    /// Judges a code that was typed on the page of a link.
    Opening open(String path, String typed, Source source, Instant now) {
        var waiting = throttles.waitingUntil(source.buckets(), now);
        if (waiting.isPresent()) {
            return new Opening.Throttled(waiting.get());
        }
        var found = ofLink(path);
        if (found.isEmpty()) {
            throttles.failed(source.buckets(), now);
            return new Opening.Unknown();
        }
        var enrolled = found.get();
        var validity = enrolled.at(now);
        if (validity != Validity.OPEN) {
            return new Opening.Shut(validity);
        }
        var code = ActivationCode.in(typed);
        if (code.isEmpty()) {
            return new Opening.Malformed();
        }
        return code.get().isOf(enrolled.office())
                ? compare(enrolled, code.get(), source, now)
                : new Opening.OfAnotherOffice();
    }

    private Opening compare(Enrolled enrolled, ActivationCode code, Source source, Instant now) {
        var id = enrolled.id();
        byte[] hash =
                vault.hash(HashPurpose.CODE, rows.codeKey(id), code.under(id)).value();
        Opening opening = transaction.execute(status -> {
            var to = enrolments.sentTo(id);
            var compared = rows.compare(id, hash, TRIES, now);
            if (compared.isEmpty()) {
                return new Opening.Shut(rows.find(id).orElseThrow().at(now));
            }
            if (compared.get().same()) {
                to.ifPresent(address -> people.verifyEmail(enrolled.person(), address, now));
                return new Opening.Open(rows.find(id).orElseThrow());
            }
            if (compared.get().left() == 0) {
                exhausted(enrolled, to, now);
                return new Opening.Shut(Validity.EXHAUSTED);
            }
            return new Opening.Wrong(compared.get().left());
        });
        if (!(opening instanceof Opening.Open)) {
            throttles.failed(source.buckets(), now);
        }
        return opening;
    }

    private void exhausted(Enrolled enrolled, Optional<EmailAddress> to, Instant now) {
        events.publishEvent(
                new EnrolmentEnded(now, enrolled.person(), enrolled.id(), enrolled.office(), Ending.EXHAUSTED));
        people.find(enrolled.person())
                .ifPresent(person -> courier.email(
                        enrolled.id().value(),
                        person.id(),
                        to,
                        person.language(),
                        "enrolment.mail.exhausted",
                        Map.of(),
                        enrolled.expiresAt()));
    }
}
