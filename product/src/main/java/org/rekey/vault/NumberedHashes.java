package org.rekey.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// HMAC-SHA-256 under each key of one purpose, told apart by the key's number.
final class NumberedHashes {
    private static final int LENGTH = 32;

    private final Map<Integer, Prf> byNumber;
    private final List<Integer> newestFirst;
    private final int inUse;

    NumberedHashes(KeysetHandle keys) throws GeneralSecurityException {
        var prfs = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        byNumber = Map.copyOf(prfs.getPrfs());
        newestFirst =
                byNumber.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        inUse = prfs.getPrimaryId();
    }

    Hashed hash(byte[] value) {
        return hash(inUse, value);
    }

    Hashed hash(int number, byte[] value) {
        var prf = byNumber.get(number);
        if (prf == null) {
            throw new SealBroken("no key of number " + number);
        }
        try {
            return new Hashed(number, prf.compute(value, LENGTH));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Hashed> candidates(byte[] value) {
        return newestFirst.stream().map(number -> hash(number, value)).toList();
    }
}
