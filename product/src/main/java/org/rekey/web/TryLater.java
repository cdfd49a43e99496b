package org.rekey.web;

import java.time.Duration;

/// The service has too much to do to answer this request now. The person gets a page that says when to try again,
/// the browser status 503 with `Retry-After`.
public final class TryLater extends RuntimeException {
    private final Duration after;

    public TryLater(Duration after) {
        super("too busy, again after " + after, null, false, false);
        this.after = after;
    }

    long seconds() {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }
}
