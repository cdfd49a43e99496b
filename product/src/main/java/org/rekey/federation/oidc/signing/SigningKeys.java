package org.rekey.federation.oidc.signing;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.schedule.Polled;
import org.springframework.stereotype.Component;

/// The signing keys in the memory of a node. The first node that misses one of an algorithm makes it.
@Component
public class SigningKeys implements Polled {
    private final SigningKeyTable table;
    private final InstantSource time;
    private volatile Loaded loaded = new Loaded(List.of(), List.of());

    SigningKeys(SigningKeyTable table, InstantSource time) {
        this.table = table;
        this.time = time;
    }

    /// The public halves of all keys that somebody may meet: next, active, retired. This is what the JWKS
    /// endpoint shows and what our own decoders verify with.
    public JWKSource<SecurityContext> published() {
        return source(state -> state != SigningKeyState.GONE, JWK::toPublicJWK);
    }

    /// The keys that sign now, one for each algorithm.
    public JWKSource<SecurityContext> signing() {
        return source(state -> state == SigningKeyState.ACTIVE, Function.identity());
    }

    @Override
    public synchronized void poll() {
        var fingerprint = table.fingerprint();
        if (!fingerprint.equals(loaded.fingerprint)) {
            loaded = new Loaded(fingerprint, table.all());
        }
    }

    private JWKSource<SecurityContext> source(Function<SigningKeyState, Boolean> wanted, Function<JWK, JWK> half) {
        return (selector, context) -> {
            var present = keys();
            var now = time.instant(); // after they were made: a key does not sign before it is there
            var keys = present.stream()
                    .filter(key -> wanted.apply(key.state(now)))
                    .map(SigningKey::pair)
                    .map(half)
                    .toList();
            return selector.select(new JWKSet(keys));
        };
    }

    private List<SigningKey> keys() {
        if (!missing(loaded.keys).isEmpty()) {
            begin(time.instant());
            poll();
        }
        return loaded.keys;
    }

    private void begin(Instant now) {
        // whole seconds: a column rounds to microseconds, perhaps up, and the keys are needed now
        var from = now.truncatedTo(ChronoUnit.SECONDS);
        for (var algorithm : missing(table.all())) {
            table.add(new SigningKey(algorithm, KeyPairs.make(algorithm), from, null));
        }
    }

    /// A node that stops at its first start may leave one algorithm with a key and another without.
    private static Set<Algorithm> missing(List<SigningKey> keys) {
        var missing = EnumSet.allOf(Algorithm.class);
        keys.forEach(key -> missing.remove(key.algorithm()));
        return missing;
    }

    private record Loaded(List<String> fingerprint, List<SigningKey> keys) {}
}
