package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyTypeId;
import org.rekey.logon.LogonFailed.Reason;
import org.rekey.password.Claimant;
import org.rekey.password.Claimants;
import org.rekey.password.GuessingStopped;
import org.rekey.password.HashingBusy;
import org.rekey.password.Lane;
import org.rekey.password.Passwords;
import org.rekey.person.PersonId;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Throttle;
import org.rekey.throttle.Throttles;
import org.rekey.web.TryLater;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Judges username and password, and whether the person has the key that was chosen.
///
/// Whatever is wrong, the same statements run and the same slow hash is computed, so that neither the answer nor the
/// work tells an unknown name from a wrong password, a missing key or one that has ended.
@Component
class PasswordStep {
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final Claimants claimants;
    private final Passwords passwords;
    private final DigitalKeys keys;
    private final AcceptedKeys accepted;
    private final KnownBrowsers browsers;
    private final Throttles throttles;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PasswordStep(
            Claimants claimants,
            Passwords passwords,
            DigitalKeys keys,
            AcceptedKeys accepted,
            KnownBrowsers browsers,
            Throttles throttles,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.claimants = claimants;
        this.passwords = passwords;
        this.keys = keys;
        this.accepted = accepted;
        this.browsers = browsers;
        this.throttles = throttles;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// @throws TryLater when too many passwords wait to be checked
    PasswordOutcome submit(Flow flow, KeyTypeId key, Credentials credentials, HttpServletRequest request) {
        Instant now = time.instant();
        NameMark name = browsers.mark(credentials.name());
        Optional<KnownBrowsers.Known> known = browsers.by(name, request);
        Visitor visitor = Visitor.from(request.getRemoteAddr(), known.isPresent());
        List<Bucket> buckets = visitor.passwordBuckets(credentials.name());
        Claimant claimant = claimants.find(credentials.username(), buckets, now);
        if (known.isPresent() && !fits(known.get(), claimant)) {
            visitor = Visitor.from(request.getRemoteAddr(), false);
            buckets = visitor.passwordBuckets(credentials.name());
            claimant = claimants.find(credentials.username(), buckets, now);
        }
        if (claimant.waitingUntil().isPresent()) {
            publish(flow, claimant, key, Reason.THROTTLED, now);
            return new PasswordOutcome.Throttled(claimant.waitingUntil().get());
        }
        Lane lane = visitor.known() ? Lane.KNOWN_BROWSER : Lane.STRANGER;
        boolean right = right(claimant, credentials, lane, now);
        List<DigitalKey> held = keys.answering(claimant.person().orElse(NOBODY));
        DigitalKey chosen = chosen(held, key);
        Optional<Reason> objection = objection(flow, claimant, right, chosen);
        if (objection.isPresent() || chosen == null) {
            refused(flow, claimant, key, objection.orElse(Reason.NO_SUCH_KEY), buckets, now);
            return new PasswordOutcome.Refused();
        }
        if (claimant.failed()) {
            throttles.succeeded(buckets);
        }
        passwords.renew(claimant, credentials.password(), lane);
        return new PasswordOutcome.Right(
                new Proven(chosen.holder(), name, now, claimant.securityEpoch(), chosen, others(flow, held, key)));
    }

    private boolean right(Claimant claimant, Credentials credentials, Lane lane, Instant now) {
        try {
            return passwords.check(claimant, credentials.password(), lane, now);
        } catch (HashingBusy busy) {
            throw new TryLater(busy.retryAfter());
        }
    }

    /// Whether the browser is known as this person's, and neither password nor keys changed since.
    private static boolean fits(KnownBrowsers.Known known, Claimant claimant) {
        return claimant.person().filter(known.person()::equals).isPresent()
                && claimant.securityEpoch() == known.securityEpoch();
    }

    private Optional<Reason> objection(Flow flow, Claimant claimant, boolean right, @Nullable DigitalKey chosen) {
        if (claimant.person().isEmpty()) {
            return Optional.of(Reason.UNKNOWN_NAME);
        }
        if (!right) {
            return Optional.of(Reason.WRONG_PASSWORD);
        }
        return chosen == null ? Optional.of(Reason.NO_SUCH_KEY) : accepted.objection(chosen, flow);
    }

    private static @Nullable DigitalKey chosen(List<DigitalKey> held, KeyTypeId type) {
        return held.stream().filter(key -> key.type().equals(type)).findFirst().orElse(null);
    }

    private List<KeyTypeId> others(Flow flow, List<DigitalKey> held, KeyTypeId chosen) {
        return held.stream()
                .filter(key -> key.active() && !key.type().equals(chosen))
                .filter(key -> accepted.objection(key, flow).isEmpty())
                .map(DigitalKey::type)
                .distinct()
                .toList();
    }

    private void refused(
            Flow flow, Claimant claimant, KeyTypeId key, Reason reason, List<Bucket> buckets, Instant now) {
        transaction.executeWithoutResult(status -> {
            stopped(claimant, buckets.getFirst(), throttles.failed(buckets, now).getFirst(), now);
            publish(flow, claimant, key, reason, now);
        });
    }

    /// The bucket of strangers is shut, never the person.
    private void stopped(Claimant claimant, Bucket bucket, Throttle throttle, Instant now) {
        if (bucket.scope() == Scope.PASSWORD_STRANGER && throttle.exhausted()) {
            claimant.person()
                    .ifPresent(person -> throttle.waitingUntil()
                            .ifPresent(until -> events.publishEvent(new GuessingStopped(now, person, until))));
        }
    }

    private void publish(Flow flow, Claimant claimant, KeyTypeId key, Reason reason, Instant now) {
        events.publishEvent(new LogonFailed(
                now, claimant.person().orElse(null), flow.asked().service(), key, reason));
    }
}
