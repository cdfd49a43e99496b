package org.rekey.recovery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyTypes;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.password.HashingBusy;
import org.rekey.recovery.RecoveryRefused.Reason;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.KeyFailures;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Source;
import org.rekey.throttle.Throttles;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Vault;
import org.rekey.web.TryLater;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Judges the code of a key beside the link. Wrong ones count in the bucket in which a logon counts those of
/// strangers: whoever guesses here and there has no more tries.
@Component
class CodeProof {
    /// For choosing a password, once the key is proven.
    static final Duration TO_CHOOSE = Duration.ofMinutes(15);

    private final KeyTypes types;
    private final HelpfulKeys helpful;
    private final RecoveryRows rows;
    private final Throttles throttles;
    private final KeyFailures failures;
    private final Vault vault;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CodeProof(
            KeyTypes types,
            HelpfulKeys helpful,
            RecoveryRows rows,
            Throttles throttles,
            KeyFailures failures,
            Vault vault,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.types = types;
        this.helpful = helpful;
        this.rows = rows;
        this.throttles = throttles;
        this.failures = failures;
        this.vault = vault;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// @throws TryLater when too many codes wait to be checked
    Outcome submit(Recovery recovery, DigitalKey key, LogonReference reference, Submission answer, Source source) {
        var now = time.instant();
        var buckets = buckets(key, source);
        var waiting = throttles.waitingUntil(buckets, now);
        if (waiting.isPresent()) {
            refused(recovery, key, Reason.THROTTLED, now);
            return new Outcome.Throttled(waiting.get());
        }
        if (helpful.of(recovery.person()).stream().noneMatch(it -> it.id().equals(key.id()))) {
            refused(recovery, key, Reason.OVERTAKEN, now);
            return new Outcome.Overtaken();
        }
        var outcome = judged(recovery, key, reference, answer, buckets.getFirst(), now);
        if (outcome instanceof Outcome.Proven) {
            throttles.succeeded(buckets);
        } else if (outcome instanceof Outcome.Wrong wrong && wrong.reason().counts()) {
            failed(recovery, key, buckets, now);
        } else if (outcome instanceof Outcome.Overtaken) {
            refused(recovery, key, Reason.OVERTAKEN, now);
        }
        return outcome;
    }

    private Outcome judged(
            Recovery recovery,
            DigitalKey key,
            LogonReference reference,
            Submission answer,
            Bucket bucket,
            Instant now) {
        var mark = mark(recovery.id(), answer);
        try {
            var verdict = types.of(key.type()).judged(key, reference, answer, now);
            Outcome outcome = transaction.execute(status -> {
                var verification = verdict.get();
                if (verification instanceof Verification.Accepted
                        && !rows.prove(recovery, key, mark, bucket, now.plus(TO_CHOOSE), now)) {
                    status.setRollbackOnly(); // the code is good for another time
                    return new Outcome.Overtaken();
                }
                return outcome(verification, recovery, key, now);
            });
            return outcome instanceof Outcome.Proven || !again(recovery.id(), mark, now)
                    ? outcome
                    : new Outcome.Proven();
        } catch (HashingBusy busy) {
            throw new TryLater(busy.retryAfter());
        }
    }

    private Outcome outcome(Verification verification, Recovery recovery, DigitalKey key, Instant now) {
        return switch (verification) {
            case Verification.Accepted right -> {
                events.publishEvent(new RecoveryConfirmed(now, recovery.person(), key.type()));
                yield new Outcome.Proven();
            }
            case Verification.Rejected(Verification.Reason reason) -> new Outcome.Wrong(reason);
            case Verification.Throttled(Instant until) -> new Outcome.Throttled(until);
        };
    }

    /// Of a double click the second goes where the first went.
    private boolean again(UUID recovery, String mark, Instant now) {
        return rows.find(recovery).filter(it -> it.provenBy(mark, now)).isPresent();
    }

    private void failed(Recovery recovery, DigitalKey key, List<Bucket> buckets, Instant now) {
        transaction.executeWithoutResult(status -> {
            failures.failed(key, buckets, now);
            refused(recovery, key, Reason.WRONG_CODE, now);
        });
    }

    private void refused(Recovery recovery, DigitalKey key, Reason reason, Instant now) {
        events.publishEvent(new RecoveryRefused(now, recovery.person(), key.type(), reason));
    }

    private static List<Bucket> buckets(DigitalKey key, Source source) {
        var own = new Bucket(Scope.KEY_STRANGER, key.id().toString());
        return Stream.concat(Stream.of(own), source.buckets().stream()).toList();
    }

    private String mark(UUID recovery, Submission answer) {
        var bound = "recovery|" + recovery + "|" + answer.compact();
        return vault.hash(HashPurpose.CODE, bound.getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}
