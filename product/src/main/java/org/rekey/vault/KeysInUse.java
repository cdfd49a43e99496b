package org.rekey.vault;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The ciphers, hashes and signatures of a key ring at one moment, made once and used by every thread: setting one
/// up costs a hundred times its use.
final class KeysInUse {
    private final Map<KeyPurpose, Sealer> sealers = new EnumMap<>(KeyPurpose.class);
    private final Map<KeyPurpose, NumberedHashes> hashes = new EnumMap<>(KeyPurpose.class);
    private final Signer audit;
    private final boolean demo;

    KeysInUse(KeyRing ring, Instant now) throws GeneralSecurityException {
        demo = ring.demo();
        Signer signer = null;
        for (var purpose : KeyPurpose.values()) {
            Optional<Duration> lifetime =
                    purpose == KeyPurpose.COOKIES ? Optional.of(Vault.COOKIE_LIFETIME) : Optional.empty();
            KeysetHandle keys = ring.of(purpose).at(now, lifetime);
            switch (purpose.kind()) {
                case SEALING -> sealers.put(purpose, new AeadSealer(keys));
                case HASHING -> hashes.put(purpose, new NumberedHashes(keys));
                case SIGNING -> signer = new EcdsaSigner(keys);
            }
        }
        audit = Objects.requireNonNull(signer);
    }

    Sealer sealer(KeyPurpose purpose) {
        return Objects.requireNonNull(sealers.get(purpose));
    }

    NumberedHashes hashes(HashPurpose purpose) {
        return Objects.requireNonNull(hashes.get(purpose.keys()));
    }

    Signer audit() {
        return audit;
    }

    boolean demo() {
        return demo;
    }
}
