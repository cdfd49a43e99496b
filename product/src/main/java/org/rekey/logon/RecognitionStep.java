package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyHeldAlready;
import org.rekey.key.KeyType;
import org.rekey.key.LogonReference;
import org.rekey.key.Recognition.Recognised;
import org.rekey.key.Submission;
import org.rekey.logon.LogonFailed.Reason;
import org.rekey.person.IdentifierTaken;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Judges the proof of a key that was shown elsewhere; a right one opens a session in the transaction that uses the
/// proof up. Nothing is counted: a proof cannot be guessed.
@Component
class RecognitionStep {
    private final AcceptedKeys accepted;
    private final People people;
    private final Sessions sessions;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RecognitionStep(
            AcceptedKeys accepted,
            People people,
            Sessions sessions,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.accepted = accepted;
        this.people = people;
        this.sessions = sessions;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    RecognitionOutcome submit(
            Flow flow,
            KeyType<?> type,
            LogonReference logon,
            Submission proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var outcome = transaction.execute(status -> judged(flow, type, logon, proof, request, response));
            return outcome instanceof RecognitionOutcome.Worthless ? again(flow, proof, request, response) : outcome;
        } catch (SessionVoid | KeyHeldAlready | IdentifierTaken overtaken) {
            // of two first logons at one moment the other one was quicker
            return again(flow, proof, request, response);
        }
    }

    private RecognitionOutcome judged(
            Flow flow,
            KeyType<?> type,
            LogonReference logon,
            Submission proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = time.instant();
        var beginning = accepted.standing(type.id(), flow, null).allowsActivation();
        return switch (type.recognition().orElseThrow().recognise(logon, proof, beginning, now)) {
            case Recognised.Holder(DigitalKey key) -> open(flow, type, key, proof, request, response);
            case Recognised.Closed closed -> refused(flow, type, null, Reason.NO_SUCH_KEY);
            case Recognised.Worthless nothing -> new RecognitionOutcome.Worthless();
        };
    }

    private RecognitionOutcome open(
            Flow flow,
            KeyType<?> type,
            DigitalKey key,
            Submission proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Reason> objection = accepted.objection(key, flow);
        if (objection.isPresent()) {
            return refused(flow, type, key.holder(), objection.get());
        }
        Person holder = people.find(key.holder()).orElseThrow();
        var opening = new NewSession(
                flow.id(),
                holder.id(),
                key.id(),
                key.type(),
                accepted.worth(key),
                type.amr(),
                flow.asked().service(),
                holder.securityEpoch());
        return complete(flow, sessions.open(opening, proof.compact(), request, response));
    }

    /// A double click brings the same proof twice: the second goes where the first went.
    private RecognitionOutcome again(
            Flow flow, Submission proof, HttpServletRequest request, HttpServletResponse response) {
        return sessions.reopen(flow.id(), proof.compact(), request, response)
                .map(session -> complete(flow, session))
                .orElseGet(RecognitionOutcome.Worthless::new);
    }

    private RecognitionOutcome complete(Flow flow, Session session) {
        return new RecognitionOutcome.Complete(accepted.replacing(session.keyType(), flow, session.person()));
    }

    private RecognitionOutcome refused(Flow flow, KeyType<?> type, @Nullable PersonId holder, Reason reason) {
        events.publishEvent(new LogonFailed(time.instant(), holder, flow.asked().service(), type.id(), reason));
        return new RecognitionOutcome.Refused();
    }
}
