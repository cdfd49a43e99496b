package org.rekey.recovery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyHeldAlready;
import org.rekey.key.KeyType;
import org.rekey.key.LogonReference;
import org.rekey.key.Recognition.Recognised;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.onlineservice.Services;
import org.rekey.person.IdentifierTaken;
import org.rekey.person.People;
import org.rekey.person.Usernames;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Judges the proof of a key that says itself whose it is: it needs no link, and makes void one that is on its way.
/// Nothing is counted: a proof cannot be guessed.
@Component
class ShownProof {
    private final HelpfulKeys helpful;
    private final RecoveryRows rows;
    private final People people;
    private final Usernames usernames;
    private final PhaseOuts phaseOuts;
    private final Services services;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ShownProof(
            HelpfulKeys helpful,
            RecoveryRows rows,
            People people,
            Usernames usernames,
            PhaseOuts phaseOuts,
            Services services,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.helpful = helpful;
        this.rows = rows;
        this.people = people;
        this.usernames = usernames;
        this.phaseOuts = phaseOuts;
        this.services = services;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    Outcome submit(Progress progress, KeyType<?> type, LogonReference reference, Submission proof) {
        var now = time.instant();
        if (rows.find(progress.recovery()).isPresent()) {
            return new Outcome.Proven(); // the second of two clicks in the one browser that knows of it
        }
        try {
            return transaction.execute(status -> {
                var outcome = judged(progress, type, reference, proof, now);
                if (!(outcome instanceof Outcome.Proven)) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (KeyHeldAlready | IdentifierTaken overtaken) {
            // of two who came with the same card at one moment the other one was quicker
            return worthless();
        }
    }

    private Outcome judged(
            Progress progress, KeyType<?> type, LogonReference reference, Submission proof, Instant now) {
        var beginning = phaseOuts
                .standing(type.id(), services.myDigitalKeys().group(), Optional.empty())
                .allowsActivation();
        return switch (type.recognition().orElseThrow().recognise(reference, proof, beginning, now)) {
            case Recognised.Holder(DigitalKey key) -> begin(progress, key, now);
            case Recognised.Closed closed -> new Outcome.Overtaken();
            case Recognised.Worthless nothing -> worthless();
        };
    }

    private Outcome begin(Progress progress, DigitalKey key, Instant now) {
        var holder = people.find(key.holder()).orElseThrow();
        if (!helpful.works(key.type(), Optional.of(holder.id()))) {
            return new Outcome.Overtaken();
        }
        if (usernames.of(holder.id()).isEmpty()) {
            return new Outcome.NoUsername();
        }
        var proven = new Recovery.Proven(key.type(), now, "");
        var until = now.plus(CodeProof.TO_CHOOSE);
        var fresh = new Recovery(progress.recovery(), holder.id(), progress.flow(), until, proven, null, false);
        if (!rows.begin(fresh, holder, null, now)) {
            return worthless();
        }
        events.publishEvent(new RecoveryConfirmed(now, holder.id(), key.type()));
        return new Outcome.Proven();
    }

    private static Outcome worthless() {
        return new Outcome.Wrong(Verification.Reason.EXPIRED);
    }
}
