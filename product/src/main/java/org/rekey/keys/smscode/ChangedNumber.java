package org.rekey.keys.smscode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.Lineage;
import org.rekey.person.MobileNumber;
import org.rekey.person.MobileNumberChanged;
import org.rekey.person.MobileNumberReplaced;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A person's number has changed, and the new one was proven by a code: that is another binding. The former key
/// ends, a new one takes its place with all that it was capped by. While a change of e-mail address can be undone,
/// the former key can come back with it. The former number is told, with a key or without, for whoever has taken an
/// account over cannot keep that message from its owner.
@Component
class ChangedNumber {
    private static final Duration WORTH_TELLING = Duration.ofDays(1);
    private final DigitalKeys keys;
    private final BoundNumbers numbers;
    private final People people;
    private final Courier courier;
    private final SmsCodeSettings settings;

    ChangedNumber(DigitalKeys keys, BoundNumbers numbers, People people, Courier courier, SmsCodeSettings settings) {
        this.keys = keys;
        this.numbers = numbers;
        this.people = people;
        this.courier = courier;
        this.settings = settings;
    }

    @EventListener
    void on(MobileNumberChanged changed) {
        people.find(changed.person())
                .ifPresent(person -> person.mobile()
                        .filter(settings::takes)
                        .ifPresent(number -> keys.all(person.id()).stream()
                                .filter(key -> key.type().equals(SmsCode.ID) && key.active())
                                .filter(key -> !numbers.of(key).equals(Optional.of(number)))
                                .forEach(key -> move(key, person, number, changed.at()))));
    }

    private void move(DigitalKey former, Person person, MobileNumber number, Instant now) {
        var inherited = former.lineage();
        var lineage = new Lineage(former.id(), inherited.proven(), inherited.cappedUntil());
        boolean restorable = !people.formerEmails(person.id(), now).isEmpty();
        var key = keys.renew(former, lineage, restorable, now);
        numbers.bind(key, person.id(), number);
    }

    @EventListener
    void on(MobileNumberReplaced replaced) {
        people.find(replaced.person())
                .ifPresent(person -> courier.text(
                        Courier.cause(person.id() + " " + replaced.at()),
                        person.id(),
                        replaced.former(),
                        person.language(),
                        "key.sms-code.text.moved",
                        Map.of("number", replaced.present().masked()),
                        replaced.at().plus(WORTH_TELLING)));
    }
}
