package org.rekey.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rekey.enrolment.Stakes;
import org.rekey.key.Courier;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// Gives people the e-mail address that they say at the counter is theirs. A confirmed one that it replaces gets the
/// message with which the change can be undone; one that was never confirmed is told of it here, for it may be the
/// holder's all the same.
@Component
class GivenEmails {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);
    private final People people;
    private final Stakes stakes;
    private final Courier courier;

    GivenEmails(People people, Stakes stakes, Courier courier) {
        this.people = people;
        this.stakes = stakes;
        this.courier = courier;
    }

    void give(PersonId id, EmailAddress email, Desk desk, Instant now) {
        var person = people.find(id).orElseThrow();
        if (!person.emailVerified() && stakes.any(id)) {
            person.email().ifPresent(former -> tell(person, former, desk, now));
        }
        people.giveEmail(id, email, now);
    }

    private void tell(Person person, EmailAddress former, Desk desk, Instant now) {
        courier.email(
                Courier.cause(person.id() + "@" + now.toEpochMilli()),
                person.id(),
                Optional.of(former),
                person.language(),
                "registration.mail.replaced",
                Map.of("office", desk.office().name()),
                now.plus(WORTH_SENDING));
    }
}
