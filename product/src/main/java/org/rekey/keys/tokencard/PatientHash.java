package org.rekey.keys.tokencard;

import org.rekey.password.HashingBusy;
import org.rekey.password.SlowHash;

/// Waits where people are told to try again later: for whoever makes many cards and holds nothing meanwhile.
record PatientHash(SlowHash hash) implements SlowHash {
    /// Several times as long as people are told.
    private static final int TRIES = 30;

    private static final int SHARE = 5;

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
        for (int tried = 1; ; tried++) {
            try {
                return hash.tag(scheme, secret, salt, length);
            } catch (HashingBusy busy) {
                if (tried == TRIES) {
                    throw busy;
                }
                await(busy);
            }
        }
    }

    private static void await(HashingBusy busy) {
        try {
            Thread.sleep(busy.retryAfter().dividedBy(SHARE));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy;
        }
    }
}
