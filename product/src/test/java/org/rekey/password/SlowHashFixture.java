package org.rekey.password;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.rekey.vault.Vault;

/// The hash of codes with parameters so cheap that tests may use it often; it counts how often.
public final class SlowHashFixture {
    private static final int KIBIBYTES = 8;

    private final AtomicInteger slow = new AtomicInteger();
    private final AtomicReference<SlowHash> present = new AtomicReference<>();
    private final IntFunction<SlowHash> making;

    public SlowHashFixture(Vault vault) {
        var settings = new PasswordSettings(
                KIBIBYTES, 1, 2, 64, Duration.ofSeconds(5), 8, 128, Duration.ZERO, Duration.ofMillis(1));
        var argon2 = new BouncyCastleArgon2();
        var counting = new Argon2() {
            @Override
            public byte[] hash(byte[] secret, byte[] salt, Argon2Parameters parameters, int length) {
                slow.incrementAndGet();
                return argon2.hash(secret, salt, parameters, length);
            }

            @Override
            public String name() {
                return argon2.name();
            }
        };
        var pool = new HashingPool(settings, new SimpleMeterRegistry());
        making = times -> new PooledSlowHash(pool, counting, vault, new Argon2Parameters(KIBIBYTES, times, 1));
        present.set(making.apply(1));
    }

    /// What is new is hashed under another scheme from now on.
    public void passes(int times) {
        present.set(making.apply(times));
    }

    public SlowHash hash() {
        return busy(0);
    }

    /// The same, so busy that the first so many are refused.
    public SlowHash busy(int refused) {
        var left = new AtomicInteger(refused);
        return new SlowHash() {
            @Override
            public String scheme() {
                return present.get().scheme();
            }

            @Override
            public String quickScheme() {
                return present.get().quickScheme();
            }

            @Override
            public boolean knows(String scheme) {
                return present.get().knows(scheme);
            }

            @Override
            public byte[] tag(String scheme, byte[] secret, byte[] salt, int length) {
                if (left.getAndDecrement() > 0) {
                    throw new HashingBusy(Duration.ofMillis(5));
                }
                return present.get().tag(scheme, secret, salt, length);
            }
        };
    }

    /// How many slow ones were worked out.
    public int slow() {
        return slow.get();
    }
}
