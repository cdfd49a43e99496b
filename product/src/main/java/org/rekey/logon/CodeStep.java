package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rekey.key.Challenge;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypes;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.logon.FlowState.AwaitingCode;
import org.rekey.logon.LogonFailed.Reason;
import org.rekey.password.HashingBusy;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.KeyFailures;
import org.rekey.throttle.Throttles;
import org.rekey.web.TryLater;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks for a key's code and judges it; a right one opens a session in the transaction that uses the code up.
@Component
class CodeStep {
    private final KeyTypes types;
    private final KeyAtLogonRows keys;
    private final DigitalKeys held;
    private final AcceptedKeys accepted;
    private final KnownBrowsers browsers;
    private final Throttles throttles;
    private final KeyFailures failures;
    private final Sessions sessions;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CodeStep(
            KeyTypes types,
            KeyAtLogonRows keys,
            DigitalKeys held,
            AcceptedKeys accepted,
            KnownBrowsers browsers,
            Throttles throttles,
            KeyFailures failures,
            Sessions sessions,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.types = types;
        this.keys = keys;
        this.held = held;
        this.accepted = accepted;
        this.browsers = browsers;
        this.throttles = throttles;
        this.failures = failures;
        this.sessions = sessions;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// Whether the password and the key of this logon still count. Asked before a code is sent: a thief who was shut
    /// out meanwhile has no messages sent.
    boolean holds(AwaitingCode waiting, HttpServletRequest request) {
        return find(waiting, buckets(waiting, request), time.instant()).isPresent();
    }

    /// Whether the page of the code may be drawn. Such a thief reads no number of a card either, but for the moment in
    /// which nobody looks again, so that a logon takes no more statements.
    boolean mayAsk(KeyType<?> type, AwaitingCode waiting, HttpServletRequest request) {
        return (!type.sends() && waiting.proven().justNow(time.instant())) || holds(waiting, request);
    }

    private Optional<KeyAtLogon> find(AwaitingCode waiting, List<Bucket> buckets, Instant now) {
        return keys.find(waiting.proven().key(), buckets, now).filter(key -> key.still(waiting.proven()));
    }

    private List<Bucket> buckets(AwaitingCode waiting, HttpServletRequest request) {
        Proven proven = waiting.proven();
        boolean known = browsers.knows(proven.person(), proven.securityEpoch(), request);
        return Visitor.from(request.getRemoteAddr(), known)
                .codeBuckets(proven.key().id().toString());
    }

    /// What the key asks in this logon; the same until it is answered.
    Challenge ask(AwaitingCode waiting, LogonReference logon) {
        return types.of(waiting.key()).challenge(waiting.proven().key(), logon, time.instant());
    }

    /// @throws TryLater when too many codes wait to be checked
    CodeOutcome submit(
            Flow flow,
            AwaitingCode waiting,
            LogonReference logon,
            Submission answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = time.instant();
        Proven proven = waiting.proven();
        List<Bucket> buckets = buckets(waiting, request);
        Optional<KeyAtLogon> found = find(waiting, buckets, now);
        Reason objection = found.map(key -> accepted.objection(key.key(), flow))
                .orElse(Optional.of(Reason.OVERTAKEN))
                .orElse(null);
        if (found.isEmpty() || objection != null) {
            publish(flow, waiting, objection == null ? Reason.OVERTAKEN : objection, now);
            return new CodeOutcome.Overtaken();
        }
        if (found.get().waitingUntil().isPresent()) {
            publish(flow, waiting, Reason.THROTTLED, now);
            return new CodeOutcome.Throttled(found.get().waitingUntil().get());
        }
        CodeOutcome outcome = judged(flow, waiting, logon, answer, buckets.getFirst(), request, response);
        switch (outcome) {
            case CodeOutcome.Complete complete -> succeeded(found.get(), proven, buckets, request, response);
            case CodeOutcome.Wrong wrong when wrong.reason().counts() -> failed(flow, waiting, buckets, now);
            case CodeOutcome.Wrong wrong -> {}
            case CodeOutcome.Throttled throttled -> publish(flow, waiting, Reason.THROTTLED, now);
            case CodeOutcome.Overtaken overtaken -> publish(flow, waiting, Reason.OVERTAKEN, now);
        }
        return outcome;
    }

    private CodeOutcome judged(
            Flow flow,
            AwaitingCode waiting,
            LogonReference logon,
            Submission answer,
            Bucket bucket,
            HttpServletRequest request,
            HttpServletResponse response) {
        KeyType<?> type = types.of(waiting.key());
        Instant now = time.instant();
        try {
            Supplier<Verification> verdict = type.judged(waiting.proven().key(), logon, answer, now);
            Verification verification = transaction.execute(status -> {
                Verification judged = verdict.get();
                if (judged instanceof Verification.Accepted) {
                    arrived(waiting.proven().key(), now);
                    sessions.open(opening(flow, waiting, type), answer.compact(), bucket, request, response);
                }
                return judged;
            });
            return switch (verification) {
                case Verification.Accepted right -> complete(flow, waiting);
                case Verification.Throttled(Instant until) -> new CodeOutcome.Throttled(until);
                case Verification.Rejected(Verification.Reason reason) ->
                    sessions.reopen(flow.id(), answer.compact(), request, response)
                                    .isPresent()
                            ? complete(flow, waiting)
                            : new CodeOutcome.Wrong(reason);
            };
        } catch (HashingBusy busy) {
            throw new TryLater(busy.retryAfter());
        } catch (SessionVoid overtaken) {
            return sessions.reopen(flow.id(), answer.compact(), request, response)
                            .isPresent()
                    ? complete(flow, waiting)
                    : new CodeOutcome.Overtaken();
        }
    }

    private CodeOutcome complete(Flow flow, AwaitingCode waiting) {
        return new CodeOutcome.Complete(
                accepted.replacing(waiting.key(), flow, waiting.proven().person()));
    }

    /// The first right code of a key says that it has come to its holder.
    private void arrived(DigitalKey key, Instant now) {
        if (!key.active()) {
            held.arrive(key.id(), now);
        }
    }

    private NewSession opening(Flow flow, AwaitingCode waiting, KeyType<?> type) {
        DigitalKey key = waiting.proven().key();
        return new NewSession(
                flow.id(),
                key.holder(),
                key.id(),
                key.type(),
                accepted.worth(key),
                type.amr(),
                flow.asked().service(),
                waiting.proven().securityEpoch());
    }

    private void succeeded(
            KeyAtLogon key,
            Proven proven,
            List<Bucket> buckets,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (key.failed()) {
            throttles.succeeded(buckets);
        }
        browsers.remember(
                new KnownBrowsers.Known(proven.name(), proven.person(), proven.securityEpoch()), request, response);
    }

    private void failed(Flow flow, AwaitingCode waiting, List<Bucket> buckets, Instant now) {
        DigitalKey key = waiting.proven().key();
        transaction.executeWithoutResult(status -> {
            failures.failed(key, buckets, now);
            publish(flow, waiting, Reason.WRONG_CODE, now);
        });
    }

    private void publish(Flow flow, AwaitingCode waiting, Reason reason, Instant now) {
        events.publishEvent(
                new LogonFailed(now, waiting.proven().person(), flow.asked().service(), waiting.key(), reason));
    }
}
