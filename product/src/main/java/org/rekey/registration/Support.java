package org.rekey.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.rekey.enrolment.Stakes;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyId;
import org.rekey.key.KeySuspension;
import org.rekey.key.SuspendedKey;
import org.rekey.logon.SessionEnded;
import org.rekey.logon.Sessions;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.registration.ContactRequests.ContactRequest;
import org.rekey.registration.PersonSupported.Action;
import org.rekey.vault.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What an officer does for somebody whom the office has registered. Of whatever happens to keys and addresses the
/// person is told by mail.
@Component
class Support {
    private final DigitalKeys keys;
    private final Stakes stakes;
    private final GivingContacts given;
    private final People people;
    private final Sessions sessions;
    private final ContactRequests contactRequests;
    private final EmailsInUse emails;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Support(
            DigitalKeys keys,
            Stakes stakes,
            GivingContacts given,
            People people,
            Sessions sessions,
            ContactRequests contactRequests,
            EmailsInUse emails,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.stakes = stakes;
        this.given = given;
        this.people = people;
        this.sessions = sessions;
        this.contactRequests = contactRequests;
        this.emails = emails;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// What can be done with a key at the desk.
    enum KeyAction {
        SUSPEND,
        RESTORE,
        END
    }

    /// What came of other contacts.
    enum ContactsOutcome {
        CHANGED,
        /// A second officer decides.
        ASKED,
        /// Something about this person waits for a second officer already.
        WAITS_ALREADY,
        EMAIL_TAKEN
    }

    /// @return false when the key is not this person's, or not in a state in which that is possible
    boolean act(Desk desk, Look look, PersonId person, KeyId id, KeyAction action) {
        var now = time.instant();
        return transaction.execute(status -> {
            boolean done = keys.find(id)
                    .filter(key -> key.holder().equals(person))
                    .filter(key -> act(key, action, now))
                    .isPresent();
            if (done) {
                people.raiseSecurityEpoch(person);
                sessions.endAllOf(person, SessionEnded.Cause.REVOKED);
                told(desk, look, person, told(action), now);
            }
            return done;
        });
    }

    ContactsOutcome changeContacts(Desk desk, Look look, PersonId person, GivenContacts contacts) {
        var now = time.instant();
        return transaction.execute(status -> {
            if (emails.takenByAnother(contacts, person)) {
                return ContactsOutcome.EMAIL_TAKEN;
            }
            var known = people.find(person).orElseThrow();
            if (stakes.anyHeld(person) || known.emailVerified()) {
                var request = new ContactRequest(Uuids.v7(now), desk.officer(), person, now, contacts);
                if (!contactRequests.insert(request, look.id(), desk.office().id())) {
                    return ContactsOutcome.WAITS_ALREADY;
                }
                told(desk, look, person, Action.CONTACTS_ASKED, now);
                return ContactsOutcome.ASKED;
            }
            given.give(person, contacts, desk, now);
            told(desk, look, person, Action.CONTACTS_CHANGED, now);
            return ContactsOutcome.CHANGED;
        });
    }

    private boolean act(DigitalKey key, KeyAction action, Instant now) {
        return switch (action) {
            case SUSPEND -> keys.suspend(key.id(), KeySuspension.BY_DESK, null, now);
            case RESTORE -> restorable(key, keys.suspended(key.holder())) && keys.restore(key.id(), now);
            case END -> keys.end(key.id(), KeyEnding.BY_DESK, null, now);
        };
    }

    /// A key is given back whoever put it aside: the desk, the holder, or the holder's report that somebody else
    /// used it. One that made way for another has ended as far as its holder knows.
    ///
    /// One officer is enough: neither the secret nor an address changes, and the holder is told.
    static boolean restorable(DigitalKey key, List<SuspendedKey> suspended) {
        return suspended.stream()
                .anyMatch(it -> it.key().id().equals(key.id()) && !it.why().forGood());
    }

    private static Action told(KeyAction action) {
        return switch (action) {
            case SUSPEND -> Action.KEY_SUSPENDED;
            case RESTORE -> Action.KEY_RESTORED;
            case END -> Action.KEY_ENDED;
        };
    }

    private void told(Desk desk, Look look, PersonId person, Action action, Instant now) {
        events.publishEvent(new PersonSupported(
                now, person, desk.officer().value(), desk.office().id().value(), look.id(), action));
    }
}
