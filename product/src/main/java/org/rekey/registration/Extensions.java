package org.rekey.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PersonalExtensions;
import org.rekey.registration.PersonSupported.Action;
import org.rekey.registration.Tallies.Deed;
import org.rekey.text.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Personal extensions that an office grants, as far as the plan allows. The holder is told.
@Component
class Extensions {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);
    private final PersonalExtensions extensions;
    private final DigitalKeys keys;
    private final People people;
    private final Courier courier;
    private final Texts texts;
    private final Tallies tallies;
    private final Moments moments;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Extensions(
            PersonalExtensions extensions,
            DigitalKeys keys,
            People people,
            Courier courier,
            Texts texts,
            Tallies tallies,
            Moments moments,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.extensions = extensions;
        this.keys = keys;
        this.people = people;
        this.courier = courier;
        this.texts = texts;
        this.tallies = tallies;
        this.moments = moments;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    Optional<LocalDate> possible(DigitalKey key) {
        return key.active() ? extensions.possible(key.holder(), key.type()) : Optional.empty();
    }

    /// @return false when the key is not this person's, or its plan allows nothing more
    boolean extend(Desk desk, Look look, PersonId person, KeyId id) {
        var now = time.instant();
        return transaction.execute(status -> {
            var key = keys.find(id)
                    .filter(DigitalKey::active)
                    .filter(it -> it.holder().equals(person));
            var day = key.flatMap(it -> extensions.grant(person, it.type()));
            if (day.isPresent()) {
                events.publishEvent(new PersonSupported(
                        now, person, desk.officer().value(), desk.office().id().value(), look.id(), Action.EXTENDED));
                tell(desk, key.orElseThrow(), day.orElseThrow(), now);
                tallies.count(desk, Deed.EXTENSION, moments.today());
            }
            return day.isPresent();
        });
    }

    private void tell(Desk desk, DigitalKey key, LocalDate day, Instant now) {
        var holder = people.find(key.holder()).orElseThrow();
        if (holder.verifiedEmail().isEmpty()) {
            return;
        }
        var language = holder.language();
        courier.email(
                Courier.cause(key.id() + "@" + day),
                holder.id(),
                Optional.empty(),
                language,
                "registration.mail.extended",
                Map.of(
                        "key",
                        texts.get(language, "key." + key.type() + ".name"),
                        "day",
                        Texts.day(language, day),
                        "office",
                        desk.office().name()),
                now.plus(WORTH_SENDING));
    }
}
