package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyId;
import org.rekey.key.KeyLevels;
import org.rekey.key.KeySuspension;
import org.rekey.key.KeyType;
import org.rekey.key.Lineage;
import org.rekey.logon.NewSession;
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
        this.coolOff = coolOff;
        this.lastChange = lastChange;
        this.settings = settings;
        this.time = time;
        this.transaction = transaction;
    }

    /// Binds the new key; replaces the old one if its phase-out has come so far.
    ///
    /// @throws org.rekey.key.KeyHeldAlready when another tab was quicker
    /// @throws org.rekey.key.ActivationVoid when nothing was proven, or it was bound before
    void complete(
            Walk walk, KeyType<?> type, Language language, HttpServletRequest request, HttpServletResponse response) {
        transaction.executeWithoutResult(status -> {
            Instant now = time.instant();
            var person = walk.person().id();
            var cooling = coolOff.until(person, now);
            KeyId key = keys.add(person, type.id(), lineage(walk, cooling), now);
            type.activation().bind(person, walk.reference(language, false), key, now);
            if (walk.replacing()) {
                replace(walk, type, key, cooling.isPresent(), request, response);
            }
        });
        lastChange.remember(walk, type.id(), request, response);
    }

    /// Whoever has stolen a card and then changed the address gets no stronger key for it while the holder can
    /// still be told.
    private Lineage lineage(Walk walk, Optional<Instant> cooling) {
        var lineage = levels.passedOnBy(walk.present());
        return cooling.map(lineage::cappedUntil).orElse(lineage);
    }

    /// Whether the person has a key of that kind by now.
    boolean holds(PersonId person, String type) {
        return keys.active(person).stream().anyMatch(key -> key.type().value().equals(type));
    }

    /// Every other session, parked logon and trusted browser falls with the old key: the epoch is raised.
    private void replace(
            Walk walk,
            KeyType<?> type,
            KeyId key,
            boolean cooling,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = walk.person().id();
        Instant now = time.instant();
        if (cooling) {
            keys.suspend(walk.present().id(), KeySuspension.REPLACED, key, now);
        } else {
            keys.end(walk.present().id(), KeyEnding.REPLACED, key, now);
        }
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
