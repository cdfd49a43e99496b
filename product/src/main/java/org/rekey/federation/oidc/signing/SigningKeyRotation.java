package org.rekey.federation.oidc.signing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Replaces signing keys: by the calendar, or at once when one has leaked.
@Component
public class SigningKeyRotation {
    /// How long a key is published before it signs: services fetch our keys at least once a day.
    static final Duration NOTICE = Duration.ofHours(24);
    /// How long a key is published after its last signature: the longest that an ID token may serve as a hint.
    static final Duration HINTS = Duration.ofDays(7);

    private final SigningKeyTable table;
    private final SigningKeys keys;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    SigningKeyRotation(
            SigningKeyTable table,
            SigningKeys keys,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.table = table;
        this.keys = keys;
        this.transaction = transaction;
        this.events = events;
        this.time = time;
    }

    /// Makes the next key of each algorithm; it signs from tomorrow on, and the present one stays published.
    /// While a next key is waiting already, nothing changes.
    public void rotate() {
        var now = time.instant();
        var change = now.plus(NOTICE);
        var end = new SigningKey.End(change, change.plus(HINTS));
        for (var algorithm : Algorithm.values()) {
            replace(algorithm, now, change, () -> table.follow(algorithm, now, end));
        }
        keys.poll();
    }

    /// Puts a new key in place of all others from this moment on: what they signed is void.
    public void replaceAtOnce() {
        var now = time.instant().truncatedTo(ChronoUnit.SECONDS);
        for (var algorithm : Algorithm.values()) {
            replace(algorithm, now, now, () -> {
                table.endAll(algorithm, now);
                return true;
            });
        }
        keys.poll();
    }

    private void replace(Algorithm algorithm, Instant now, Instant change, BooleanSupplier making) {
        var key = new SigningKey(algorithm, KeyPairs.make(algorithm), change, null);
        transaction.executeWithoutResult(status -> {
            if (making.getAsBoolean() && table.add(key)) {
                events.publishEvent(new SigningKeyReplaced(now, algorithm, change));
            }
        });
    }
}
