package org.rekey.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.enrolment.Stakes;
import org.rekey.person.Enrolment;
import org.rekey.person.IdentifierTaken;
import org.rekey.person.Language;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.registration.Registered.Why;
import org.rekey.registration.Registration.Kind;
import org.rekey.registration.Registration.State;
import org.rekey.registration.Tallies.Deed;
import org.rekey.vault.Randomness;
import org.rekey.vault.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Registers a person whom an officer has before him. One look makes one registration, however often it is sent; of
/// a person who has something to lose, a second officer decides.
@Component
class Registering {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int HUNDRED = 100;
    private final RegistrationRows rows;
    private final LookRows looks;
    private final Looks typed;
    private final People people;
    private final Stakes stakes;
    private final GivingContacts given;
    private final EmailsInUse emails;
    private final Randomness random;
    private final DeskSettings settings;
    private final Tallies tallies;
    private final Moments moments;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Registering(
            RegistrationRows rows,
            LookRows looks,
            Looks typed,
            People people,
            Stakes stakes,
            GivingContacts given,
            EmailsInUse emails,
            Randomness random,
            DeskSettings settings,
            Tallies tallies,
            Moments moments,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.looks = looks;
        this.typed = typed;
        this.people = people;
        this.stakes = stakes;
        this.given = given;
        this.emails = emails;
        this.random = random;
        this.settings = settings;
        this.tallies = tallies;
        this.moments = moments;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// @param form one in which nothing is wrong
    Registered register(Desk desk, Look look, RegistrationForm form) {
        var now = time.instant();
        var registered = once(desk, look, form, now);
        if (registered.equals(new Registered.Refused(Why.TOO_MANY))) {
            events.publishEvent(new OfficerSlowedDown(
                    now, desk.officer().value(), desk.office().id().value(), OfficerSlowedDown.Limit.REGISTRATIONS));
        }
        return registered;
    }

    private Registered once(Desk desk, Look look, RegistrationForm form, Instant now) {
        try {
            return transaction.execute(status -> {
                looks.lock(look);
                var registered = rows.ofLook(look.id())
                        .<Registered>map(Registered.Done::new)
                        .orElseGet(() -> write(desk, look, form, now));
                if (registered instanceof Registered.Refused) {
                    status.setRollbackOnly();
                }
                return registered;
            });
        } catch (IdentifierTaken meanwhile) {
            return rows.ofLook(look.id())
                    .<Registered>map(Registered.Done::new)
                    .orElseGet(() -> new Registered.Refused(Why.NUMBER_TAKEN));
        }
    }

    /// What kind of registration this would be.
    Kind kind(@Nullable PersonId person, GivenContacts contacts) {
        return person == null ? Kind.FIRST : kind(people.find(person).orElseThrow(), contacts);
    }

    private Registered write(Desk desk, Look look, RegistrationForm form, Instant now) {
        if (rows.ofOfficer(desk.officer(), now.minus(DAY)) >= settings.registrationsPerDay()) {
            return new Registered.Refused(Why.TOO_MANY);
        }
        var contacts = form.contacts().given();
        if (emails.takenByAnother(contacts, look.person())) {
            return new Registered.Refused(Why.EMAIL_TAKEN);
        }
        var kind = kind(look.person(), contacts);
        var person = look.person() == null ? entered(desk, look, form, contacts, now) : look.person();
        boolean waits = kind == Kind.TAKE_OVER;
        if (kind == Kind.AGAIN) {
            given.give(person, contacts, desk, now);
        }
        var fresh = new Registration(
                Uuids.v7(now),
                desk.office().id(),
                desk.officer(),
                person,
                now,
                kind,
                waits ? State.WAITING : State.READY,
                form.document(),
                0,
                null,
                random.below(HUNDRED) < settings.samplePercent());
        if (!rows.insert(fresh, look.id(), form.documentNumber().strip(), waits ? contacts : null)) {
            return rows.ofLook(look.id())
                    .<Registered>map(Registered.Done::new)
                    .orElseGet(() -> new Registered.Refused(Why.WAITS_ALREADY));
        }
        events.publishEvent(new PersonRegistered(
                now,
                person,
                desk.officer().value(),
                desk.office().id().value(),
                fresh.id(),
                kind,
                waits,
                fresh.sampled()));
        tallies.count(desk, Deed.REGISTRATION, moments.today());
        return new Registered.Done(fresh);
    }

    /// Somebody who has or had keys, or an account, or an e-mail address that was shown to be theirs, could be
    /// robbed of them here.
    private Kind kind(Person person, GivenContacts contacts) {
        return stakes.anyHeld(person.id()) || (person.emailVerified() && !contacts.keeps(person))
                ? Kind.TAKE_OVER
                : Kind.AGAIN;
    }

    private PersonId entered(Desk desk, Look look, RegistrationForm form, GivenContacts contacts, Instant now) {
        var enrolment = new Enrolment(
                        form.typedNames(), Language.ofTag(form.language()).orElseThrow())
                .withNationalNumber(typed.typedNumber(look).orElseThrow())
                .withUnverifiedEmail(Objects.requireNonNull(contacts.email()))
                .withBirthDate(TypedDay.parse(form.born()).orElseThrow())
                .by(desk.office().id());
        var person =
                people.enrol(contacts.address() == null ? enrolment : enrolment.withAddress(contacts.address()), now);
        looks.entered(look, person);
        return person;
    }

    Optional<Registration> ofLook(UUID look) {
        return rows.ofLook(look);
    }
}
