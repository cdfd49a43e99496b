package org.rekey.password;

import java.time.Duration;

/// More passwords wait to be hashed than can be in good time: nothing was checked, ask again later
/// (RFC 9110 section 15.6.4: 503 with Retry-After).
public final class HashingBusy extends RuntimeException {
    private final Duration retryAfter;

    HashingBusy(Duration retryAfter) {
        super("the queue of hashing is full", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
