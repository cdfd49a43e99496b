package org.rekey.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.springframework.stereotype.Component;

/// Tells of a recovered password beyond the mailbox through which it was recovered, which somebody else may read: by
/// a text message, and at addresses that were replaced a short time ago. The address that holds is told of every
/// changed password anyway.
@Component
class Tidings {
    private static final Duration USEFUL = Duration.ofDays(3);
    private final People people;
    private final Courier courier;

    Tidings(People people, Courier courier) {
        this.people = people;
        this.courier = courier;
    }

    void tell(Recovery recovery, Instant now) {
        people.find(recovery.person()).ifPresent(person -> {
            people.formerEmails(person.id(), now).forEach(former -> mail(recovery, person, former, now));
            person.mobile()
                    .filter(number -> courier.texts())
                    .ifPresent(number -> courier.text(
                            recovery.id(),
                            person.id(),
                            number,
                            person.language(),
                            "recovery.text.done",
                            Map.of(),
                            now.plus(USEFUL)));
        });
    }

    private void mail(Recovery recovery, Person person, EmailAddress former, Instant now) {
        var cause = Courier.cause(recovery.id() + "@" + former.value()); // each is told once
        courier.email(
                cause,
                person.id(),
                Optional.of(former),
                person.language(),
                "recovery.mail.done",
                Map.of(),
                now.plus(USEFUL));
    }
}
