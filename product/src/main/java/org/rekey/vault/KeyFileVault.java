package org.rekey.vault;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vault over a key file. It looks at the file again every half minute, so that a rotation reaches every node
/// without a restart; a file that has become unreadable is reported and the keys already read stay in use.
final class KeyFileVault implements Vault {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFileVault.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final KeyFile file;
    private final InstantSource clock;
    private final AtomicReference<Read> read;

    private record Read(KeysInUse keys, Instant at) {}

    /// @throws KeyFileRefused when the file must not be used
    KeyFileVault(KeyFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.read = new AtomicReference<>(readAt(clock.instant()));
    }

    @Override
    public byte[] seal(String context, byte[] plain) {
        return keys().sealer(KeyPurpose.AT_REST).seal(context, plain);
    }

    @Override
    public byte[] open(String context, byte[] sealed) {
        return keys().sealer(KeyPurpose.AT_REST).open(context, sealed);
    }

    @Override
    public Sealer cookies() {
        return new Purposed(KeyPurpose.COOKIES);
    }

    @Override
    public Sealer deviceCookies() {
        return new Purposed(KeyPurpose.DEVICE_COOKIES);
    }

    @Override
    public Sealer providerKeys() {
        return new Purposed(KeyPurpose.PROVIDER_KEYS);
    }

    @Override
    public Signer audit() {
        return keys().audit();
    }

    @Override
    public Hashed hash(HashPurpose purpose, byte[] value) {
        return keys().hashes(purpose).hash(value);
    }

    @Override
    public Hashed hash(HashPurpose purpose, int keyNumber, byte[] value) {
        return keys().hashes(purpose).hash(keyNumber, value);
    }

    @Override
    public List<Hashed> candidates(HashPurpose purpose, byte[] value) {
        return keys().hashes(purpose).candidates(value);
    }

    @Override
    public boolean demo() {
        return keys().demo();
    }

    private KeysInUse keys() {
        Read last = read.get();
        Instant now = clock.instant();
        if (now.isBefore(last.at().plus(LOOK_AGAIN)) && !now.isBefore(last.at())) {
            return last.keys();
        }
        // whoever wins the swap looks at the file, all others go on with what was read before
        if (read.compareAndSet(last, new Read(last.keys(), now))) {
            try {
                read.set(readAt(now));
            } catch (KeyFileRefused unreadable) {
                LOG.error("keys stay as read before: {}", unreadable.getMessage());
            }
        }
        return read.get().keys();
    }

    private Read readAt(Instant now) {
        try {
            return new Read(new KeysInUse(file.read(), now), now);
        } catch (GeneralSecurityException malformed) {
            throw new KeyFileRefused("the key file " + file + " holds a key of the wrong kind", malformed);
        }
    }

    /// Kept by callers for as long as they like: it asks for the keys in use each time.
    private final class Purposed implements Sealer {
        private final KeyPurpose purpose;

        Purposed(KeyPurpose purpose) {
            this.purpose = purpose;
        }

        @Override
        public byte[] seal(String context, byte[] plain) {
            return keys().sealer(purpose).seal(context, plain);
        }

        @Override
        public byte[] open(String context, byte[] sealed) {
            return keys().sealer(purpose).open(context, sealed);
        }
    }
}
