package org.rekey.vault;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.signature.EcdsaParameters;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The keys of every purpose: what a key file holds.
///
/// @param demo the keys were made for the demo and protect nothing
record KeyRing(boolean demo, Map<KeyPurpose, KeyHistory> histories) {
    KeyRing {
        histories = new EnumMap<>(histories);
        for (var purpose : KeyPurpose.values()) {
            if (!histories.containsKey(purpose)) {
                throw new IllegalArgumentException("no key for " + purpose.tag());
            }
        }
    }

    static KeyRing generate(boolean demo, Instant now) {
        return new KeyRing(demo, first(EnumSet.allOf(KeyPurpose.class), now));
    }

    /// The first keys of these purposes.
    static Map<KeyPurpose, KeyHistory> first(Set<KeyPurpose> purposes, Instant now) {
        var histories = new EnumMap<KeyPurpose, KeyHistory>(KeyPurpose.class);
        for (var purpose : purposes) {
            try {
                histories.put(purpose, KeyHistory.start(parameters(purpose), now));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return histories;
    }

    KeyRing rotated(KeyPurpose purpose, Instant useFrom) {
        if (!purpose.rotates()) {
            throw new IllegalArgumentException("the key of " + purpose.tag() + " is never replaced");
        }
        var changed = new EnumMap<>(histories);
        try {
            changed.put(purpose, of(purpose).rotated(parameters(purpose), useFrom));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new KeyRing(demo, changed);
    }

    /// Without a former key of a purpose.
    KeyRing without(KeyPurpose purpose, int number) {
        var changed = new EnumMap<>(histories);
        try {
            changed.put(purpose, of(purpose).without(number));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new KeyRing(demo, changed);
    }

    KeyHistory of(KeyPurpose purpose) {
        return Objects.requireNonNull(histories.get(purpose));
    }

    static Parameters parameters(KeyPurpose purpose) throws GeneralSecurityException {
        return switch (purpose.kind()) {
            case SEALING -> PredefinedAeadParameters.AES256_GCM;
            case HASHING ->
                HmacPrfParameters.builder()
                        .setKeySizeBytes(32)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build();
            case SIGNING ->
                EcdsaParameters.builder()
                        .setCurveType(EcdsaParameters.CurveType.NIST_P256)
                        .setHashType(EcdsaParameters.HashType.SHA256)
                        .setSignatureEncoding(EcdsaParameters.SignatureEncoding.IEEE_P1363)
                        .setVariant(EcdsaParameters.Variant.NO_PREFIX)
                        .build();
        };
    }
}
