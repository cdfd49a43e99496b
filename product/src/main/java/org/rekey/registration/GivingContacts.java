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

/// Gives people the contacts that they say at the counter are theirs. A confirmed e-mail address that is replaced gets
/// the message with which the change can be undone; one that was never confirmed is told of it here, for it may be the
/// holder's all the same.
@Component
class GivingContacts {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);
    private final People people;
    private final Stakes stakes;
    private final Courier courier;

    GivingContacts(People people, Stakes stakes, Courier courier) {
        this.people = people;
        this.stakes = stakes;
        this.courier = courier;
    }

    void give(PersonId id, GivenContacts contacts, Desk desk, Instant now) {
        var person = people.find(id).orElseThrow();
        if (contacts.email() != null && !contacts.keepsEmail(person)) {
            giveEmail(person, contacts.email(), desk, now);
        }
        if (contacts.noAddress()) {
            people.removeAddress(id, now);
        }
        if (contacts.address() != null) {
            people.changeAddress(id, contacts.address(), now);
        }
    }

    private void giveEmail(Person person, EmailAddress email, Desk desk, Instant now) {
        if (!person.emailVerified() && stakes.any(person.id())) {
            person.email().ifPresent(former -> tell(person, former, desk, now));
        }
        people.giveEmail(person.id(), email, now);
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
