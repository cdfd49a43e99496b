package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyId;
import org.rekey.key.KeyLevels;
import org.rekey.key.KeySuspension;
import org.rekey.key.KeyType;
import org.rekey.key.Lineage;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.logon.NewSession;
import org.rekey.logon.OwnSessions;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.logon.Sessions;
import org.rekey.person.Language;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PhaseOuts;
import org.rekey.vault.Uuids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The moment at which a proven key becomes the person's and the old one ceases to be: one transaction, with
/// everything that must be told and written down. If the machine stops in between, nothing has changed.
@Component
class Handover {
    private final DigitalKeys keys;
    private final KeyLevels levels;
    private final PhaseOuts phaseOuts;
    private final People people;
    private final Sessions sessions;
    private final OwnSessions ownSessions;
    private final CoolOff coolOff;
    private final LastChange lastChange;
    private final MyKeysSettings settings;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    Handover(
            DigitalKeys keys,
            KeyLevels levels,
            PhaseOuts phaseOuts,
            People people,
            Sessions sessions,
            OwnSessions ownSessions,
            CoolOff coolOff,
            LastChange lastChange,
            MyKeysSettings settings,
            InstantSource time,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.levels = levels;
        this.phaseOuts = phaseOuts;
        this.people = people;
        this.sessions = sessions;
        this.ownSessions = ownSessions;
        this.coolOff = coolOff;
        this.lastChange = lastChange;
        this.settings = settings;
        this.time = time;
        this.transaction = transaction;
    }

    /// Judges the registration code. A right one is used up together with what it is good for, so that of two clicks
    /// the second waits and finds everything done, and after a crash the same code is still good.
    ///
    /// @throws org.rekey.key.KeyHeldAlready when another tab was quicker, on a path of its own
    Verification prove(
            Walk walk,
            KeyType<?> type,
            Submission answer,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Verification judged = transaction.execute(status -> {
            var reference = walk.reference(language, false);
            var verification = type.activation().prove(walk.person().id(), reference, answer, time.instant());
            if (verification instanceof Verification.Accepted) {
                refuseOvertaken(walk);
                complete(walk, type, language, request, response);
            }
            return verification;
        });
        if (judged instanceof Verification.Accepted) {
            lastChange.remember(walk, type.id(), request, response);
        }
        return judged;
    }

    /// The holder may have reported or undone something since this step began: then no key comes of it, and the code
    /// stays unused.
    private void refuseOvertaken(Walk walk) {
        var person = walk.person().id();
        boolean held = keys.activeHeld(person).stream()
                .anyMatch(key -> key.id().equals(walk.present().id()));
        int epoch = people.find(person).orElseThrow().securityEpoch();
        if (!held || epoch != walk.session().securityEpoch()) {
            throw new LogonNeeded(walk.flow());
        }
    }

    /// Binds the new key; puts it in the place of the one that makes way, if one does. Every other session, parked
    /// logon and trusted browser falls: the epoch is raised.
    private void complete(
            Walk walk, KeyType<?> type, Language language, HttpServletRequest request, HttpServletResponse response) {
        Instant now = time.instant();
        var cooling = coolOff.until(walk.person().id(), now);
        KeyId key = bind(walk, type, lineage(walk, cooling), language, now);
        if (walk.leavesPresent()) {
            startAnew(walk, type, key, cooling.isPresent(), request, response);
        } else {
            ownSessions.endEverywhereElse(walk.session(), request, response);
        }
    }

    private KeyId bind(Walk walk, KeyType<?> type, Lineage lineage, Language language, Instant now) {
        var person = walk.person().id();
        var restorable = coolOff.reversible(person, now);
        var renewed = walk.renewed(type.id());
        KeyId key = renewed.map(former -> keys.renew(former, lineage, restorable, now))
                .orElseGet(() -> keys.add(person, type.id(), lineage, now));
        type.activation().bind(person, walk.reference(language, false), key, now);
        if (renewed.isEmpty()) {
            walk.former().ifPresent(former -> makeWay(former, key, restorable, now));
        }
        return key;
    }

    private void makeWay(DigitalKey former, KeyId key, boolean restorable, Instant now) {
        if (restorable) {
            keys.suspend(former.id(), KeySuspension.REPLACED, key, now);
        } else {
            keys.end(former.id(), KeyEnding.REPLACED, key, now);
        }
    }

    /// Whoever has stolen a card and then changed the address gets no stronger key for it while the holder can
    /// still be told.
    private Lineage lineage(Walk walk, Optional<Instant> cooling) {
        var lineage = levels.passedOnBy(walk.present());
        return cooling.map(lineage::cappedUntil).orElse(lineage);
    }

    /// Whether the change is made: the first of two clicks did it.
    boolean completed(Walk walk, KeyType<?> type) {
        return walk.renewed(type.id())
                .map(former -> keys.find(former.id()).filter(DigitalKey::active).isEmpty())
                .orElseGet(() -> holds(walk.person().id(), type.id().value()));
    }

    /// Whether the person has a key of that kind by now.
    boolean holds(PersonId person, String type) {
        return keys.active(person).stream().anyMatch(key -> key.type().value().equals(type));
    }

    /// The key that had opened the session is gone.
    private void startAnew(
            Walk walk,
            KeyType<?> type,
            KeyId key,
            boolean cooling,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = walk.person().id();
        sessions.endAllOf(person, Cause.KEY_ENDED);
        int epoch = people.raiseSecurityEpoch(person);
        if (settings.continueAtOnce() && !cooling) {
            sessions.open(opening(walk, type, key, epoch), request, response);
        }
    }

    private NewSession opening(Walk walk, KeyType<?> type, KeyId key, int epoch) {
        var worth = keys.find(key).map(levels::of).orElseThrow();
        return new NewSession(
                Uuids.v7(time.instant()),
                walk.person().id(),
                key,
                type.id(),
                phaseOuts.level(type).atMost(worth),
                type.amr(),
                walk.service().id(),
                epoch);
    }
}
