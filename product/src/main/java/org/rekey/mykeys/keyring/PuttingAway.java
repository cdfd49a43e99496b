package org.rekey.mykeys.keyring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeySuspension;
import org.rekey.logon.OwnSessions;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.logon.Sessions;
import org.rekey.mykeys.CoolOff;
import org.rekey.mykeys.Member;
import org.rekey.person.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Suspends or deactivates a key, if nothing that matters is lost by it or its loss was confirmed. What would be
/// lost is worked out while nobody else can change a key of this person: of two tabs that give up the last two
/// keys at once, one is asked again.
@Component
class PuttingAway {
    private final DigitalKeys keys;
    private final Openings openings;
    private final CoolOff coolOff;
    private final People people;
    private final Sessions sessions;
    private final OwnSessions ownSessions;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    PuttingAway(
            DigitalKeys keys,
            Openings openings,
            CoolOff coolOff,
            People people,
            Sessions sessions,
            OwnSessions ownSessions,
            InstantSource time,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.openings = openings;
        this.coolOff = coolOff;
        this.people = people;
        this.sessions = sessions;
        this.ownSessions = ownSessions;
        this.time = time;
        this.transaction = transaction;
    }

    enum Way {
        SUSPEND,
        DEACTIVATE
    }

    sealed interface Outcome {
        /// It is done, now or a click before.
        record Done() implements Outcome {}

        /// It is done, and this session has ended with the key that had opened it.
        record DoneAndOut() implements Outcome {}

        /// Nothing was done: something would be lost that was not confirmed.
        record ToConfirm(Closing closing) implements Outcome {}
    }

    /// @param confirmed the [mark][Closing#mark] of what the person was warned of; empty at first
    Outcome putAway(
            Way way,
            DigitalKey key,
            String confirmed,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response) {
        return transaction.execute(status -> {
            var active = keys.activeHeld(member.id());
            var closing = openings.without(key.id(), member.id(), active);
            if (!closing.nothing() && !closing.mark().equals(confirmed)) {
                return new Outcome.ToConfirm(closing);
            }
            return moved(way, key, time.instant()) ? endSessions(key, member, request, response) : new Outcome.Done();
        });
    }

    /// Shortly after a change of address a deactivated key can still come back with the address, unless only the
    /// service desk could lift its suspension.
    private boolean moved(Way way, DigitalKey key, Instant now) {
        return switch (way) {
            case SUSPEND -> keys.suspend(key.id(), KeySuspension.BY_HOLDER, null, now);
            case DEACTIVATE ->
                (coolOff.reversible(key.holder(), now) && !liftedByDeskAlone(key))
                        ? keys.giveUp(key.id(), now)
                        : keys.end(key.id(), KeyEnding.BY_HOLDER, null, now);
        };
    }

    private boolean liftedByDeskAlone(DigitalKey key) {
        return keys.suspended(key.holder()).stream()
                .anyMatch(one -> one.key().id().equals(key.id()) && one.why().liftedByDeskAlone());
    }

    private Outcome endSessions(
            DigitalKey key, Member member, HttpServletRequest request, HttpServletResponse response) {
        if (!key.id().equals(member.session().key())) {
            ownSessions.endEverywhereElse(member.session(), request, response);
            return new Outcome.Done();
        }
        sessions.end(Cause.KEY_ENDED, request, response);
        sessions.endAllOf(member.id(), Cause.KEY_ENDED);
        people.raiseSecurityEpoch(member.id());
        return new Outcome.DoneAndOut();
    }

    /// Takes a key back that its holder had put aside.
    ///
    /// @return false when that was not possible: another key of its kind works by now, or an office lifts that
    boolean takeBack(DigitalKey key, Member member, HttpServletRequest request, HttpServletResponse response) {
        return transaction.execute(status -> {
            keys.activeHeld(member.id());
            var aside = keys.suspended(member.id()).stream()
                    .anyMatch(one -> one.key().id().equals(key.id()) && one.why() == KeySuspension.BY_HOLDER);
            var back = aside && keys.restore(key.id(), time.instant());
            if (back) {
                ownSessions.endEverywhereElse(member.session(), request, response);
            }
            return back;
        });
    }
}
