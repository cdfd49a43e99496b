package org.rekey.mykeys.undo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.logon.Sessions;
import org.rekey.mykeys.ShownDays;
import org.rekey.password.Passwords;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Undoes a change of address and what followed from it, in one transaction: the address comes back with the mobile
/// number of that time, keys that were activated online since end, those that made way or were put away work again,
/// a password that was chosen since is void, and nobody is logged on any more.
@Component
class Undoing {
    private final ReversalRows rows;
    private final People people;
    private final DigitalKeys keys;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Courier courier;
    private final ShownDays days;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    Undoing(
            ReversalRows rows,
            People people,
            DigitalKeys keys,
            Passwords passwords,
            Sessions sessions,
            Courier courier,
            ShownDays days,
            InstantSource time,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.people = people;
        this.keys = keys;
        this.passwords = passwords;
        this.sessions = sessions;
        this.courier = courier;
        this.days = days;
        this.time = time;
        this.transaction = transaction;
    }

    /// @return whether something was undone; false when the link was used before or is too old
    boolean undo(UndoToken token) {
        return transaction.execute(status -> {
            var now = time.instant();
            var done = rows.use(token, now).filter(reversal -> undo(reversal, now));
            if (done.isEmpty()) {
                status.setRollbackOnly();
            }
            return done.isPresent();
        });
    }

    private boolean undo(Reversal reversal, Instant now) {
        var holder = reversal.person();
        keys.activeHeld(holder); // nobody changes a key of theirs meanwhile
        var before = people.find(holder).orElseThrow();
        if (!people.restoreEmail(holder, reversal.changedAt(), now)) {
            return false;
        }
        endNewKeys(holder, reversal.changedAt(), now);
        holdBackRecentKeys(holder, reversal.changedAt(), now);
        restoreFormerKeys(holder, reversal.changedAt(), now);
        passwords.voidIfChangedSince(holder, reversal.changedAt(), now);
        sessions.endAllOf(holder, Cause.REVOKED);
        people.raiseSecurityEpoch(holder);
        tell(reversal, before.email(), people.find(holder).orElseThrow(), now);
        return true;
    }

    /// A key without a parent was given by an office that had checked who came.
    private void endNewKeys(PersonId holder, Instant since, Instant now) {
        keys.all(holder).stream()
                .filter(key ->
                        key.lineage().parent() != null && !key.activatedAt().isBefore(since))
                .forEach(key -> keys.end(key.id(), KeyEnding.UNDONE, null, now));
    }

    /// A key that came shortly before the change may have been the first thing that a thief did: it waits for the
    /// desk, for the key in whose place it came has ended.
    private void holdBackRecentKeys(PersonId holder, Instant changedAt, Instant now) {
        keys.active(holder).stream()
                .filter(key ->
                        key.lineage().parent() != null && key.activatedAt().isAfter(changedAt.minus(People.REVERSIBLE)))
                .forEach(key -> keys.report(key.id(), now));
    }

    /// One that was reported as used by somebody else does not come back: the report stands.
    private void restoreFormerKeys(PersonId holder, Instant since, Instant now) {
        keys.suspended(holder).stream()
                .filter(one -> !one.why().liftedByDeskAlone() && !one.since().isBefore(since))
                .forEach(one -> keys.restore(one.key().id(), now));
    }

    private void tell(Reversal reversal, Optional<EmailAddress> removed, Person person, Instant now) {
        tell(reversal, person.verifiedEmail(), person, "mykeys.undo.mail.done", now);
        tell(reversal, removed, person, "mykeys.undo.mail.removed", now);
    }

    private void tell(Reversal reversal, Optional<EmailAddress> to, Person person, String template, Instant now) {
        if (to.isPresent()) {
            var values = Map.of("day", Texts.day(person.language(), days.of(now)), "time", days.time(now));
            courier.email(
                    reversal.id(), person.id(), to, person.language(), template, values, now.plus(People.REVERSIBLE));
        }
    }
}
