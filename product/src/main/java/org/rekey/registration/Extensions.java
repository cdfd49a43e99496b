package org.rekey.registration;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PersonalExtensions;
import org.rekey.registration.PersonSupported.Action;
import org.rekey.registration.Tallies.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Personal extensions that an office grants, as far as the plan allows.
@Component
class Extensions {
    private final PersonalExtensions extensions;
    private final DigitalKeys keys;
    private final Tallies tallies;
    private final Moments moments;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Extensions(
            PersonalExtensions extensions,
            DigitalKeys keys,
            Tallies tallies,
            Moments moments,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.extensions = extensions;
        this.keys = keys;
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
        return transaction.execute(status -> {
            boolean extended = keys.find(id)
                    .filter(DigitalKey::active)
                    .filter(key -> key.holder().equals(person))
                    .filter(key -> extensions.grant(person, key.type()))
                    .isPresent();
            if (extended) {
                events.publishEvent(new PersonSupported(
                        time.instant(),
                        person,
                        desk.officer().value(),
                        desk.office().id().value(),
                        look.id(),
                        Action.EXTENDED));
                tallies.count(desk, Deed.EXTENSION, moments.today());
            }
            return extended;
        });
    }
}
