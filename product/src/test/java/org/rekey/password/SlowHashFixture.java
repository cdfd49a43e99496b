package org.rekey.password;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.rekey.vault.Vault;

/// The hash of codes with parameters so cheap that tests may use it often; it counts how often.
public final class SlowHashFixture {
    private static final int KIBIBYTES = 8;

    private final AtomicInteger slow = new AtomicInteger();
    private final SlowHash hash;

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
        hash = new PooledSlowHash(
                new HashingPool(settings, new SimpleMeterRegistry()), counting, vault, settings.parameters());
    }

    public SlowHash hash() {
        return hash;
    }

    /// The same, so busy that the first so many are refused.
    public SlowHash busy(int refused) {
        var left = new AtomicInteger(refused);
        return new SlowHash() {
            @Override
            public String scheme() {
                return hash.scheme();
            }

            @Override
            public String quickScheme() {
                return hash.quickScheme();
            }

            @Override
            public boolean knows(String scheme) {
                return hash.knows(scheme);
            }

            @Override
            public byte[] tag(String scheme, byte[] secret, byte[] salt, int length) {
                if (left.getAndDecrement() > 0) {
                    throw new HashingBusy(Duration.ofMillis(5));
                }
                return hash.tag(scheme, secret, salt, length);
            }
        };
    }

    /// How many slow ones were worked out.
    public int slow() {
        return slow.get();
    }
}
