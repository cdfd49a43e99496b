package org.rekey.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.registration.Registration.State;
import org.rekey.registration.RequestDecided.Decision;
import org.rekey.registration.RequestDecided.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The second officer: of the same office, neither the first one nor the person concerned. What he approves happens
/// in the transaction that says so; of two who decide at the same moment, one does. The first one can withdraw it.
@Component
class Approvals {
    private final RegistrationRows registrations;
    private final ContactRequests contactRequests;
    private final EmailsInUse emails;
    private final GivingContacts given;
    private final People people;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Approvals(
            RegistrationRows registrations,
            ContactRequests contactRequests,
            EmailsInUse emails,
            GivingContacts given,
            People people,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.registrations = registrations;
        this.contactRequests = contactRequests;
        this.emails = emails;
        this.given = given;
        this.people = people;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// What came of a decision.
    enum Outcome {
        DONE,
        /// The own request, one about oneself, one of another office, or one that is decided.
        NOT_YOURS,
        /// The address has become somebody else's meanwhile.
        EMAIL_TAKEN
    }

    Outcome decide(Desk desk, UUID request, Decision decision) {
        var now = time.instant();
        return transaction.execute(status -> {
            var outcome = registrations.find(request, desk.office().id()).isPresent()
                    ? takeOver(desk, request, decision, now)
                    : contacts(desk, request, decision, now);
            if (outcome != Outcome.DONE) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome takeOver(Desk desk, UUID id, Decision decision, Instant now) {
        var registration = registrations.find(id, desk.office().id()).orElseThrow();
        boolean theirs = switch (decision) {
            case APPROVED -> registrations.decide(id, State.READY, desk.officer(), now);
            case DECLINED -> registrations.decide(id, State.DECLINED, desk.officer(), now);
            case WITHDRAWN -> registrations.withdraw(id, desk.officer());
        };
        if (!theirs) {
            return Outcome.NOT_YOURS;
        }
        if (decision == Decision.APPROVED) {
            var contacts = registrations.contacts(id).orElseThrow();
            if (emails.takenByAnother(contacts, registration.person())) {
                return Outcome.EMAIL_TAKEN;
            }
            given.give(registration.person(), contacts, desk, now);
        }
        return told(desk, registration.person(), id, What.TAKE_OVER, decision, now);
    }

    private Outcome contacts(Desk desk, UUID id, Decision decision, Instant now) {
        var request = contactRequests.find(id, desk.office().id());
        boolean theirs = request.isPresent()
                && (decision == Decision.WITHDRAWN
                        ? contactRequests.withdraw(id, desk.officer())
                        : contactRequests.decide(id, decision, desk.officer(), now));
        if (!theirs) {
            return Outcome.NOT_YOURS;
        }
        var person = request.orElseThrow().person();
        if (decision == Decision.APPROVED) {
            var contacts = request.orElseThrow().contacts();
            if (emails.takenByAnother(contacts, person)) {
                return Outcome.EMAIL_TAKEN;
            }
            given.give(person, contacts, desk, now);
            people.raiseSecurityEpoch(person);
        }
        return told(desk, person, id, What.CONTACTS, decision, now);
    }

    private Outcome told(Desk desk, PersonId person, UUID id, What what, Decision decision, Instant now) {
        events.publishEvent(new RequestDecided(
                now, person, desk.officer().value(), desk.office().id().value(), id, what, decision));
        return Outcome.DONE;
    }
}
