package org.rekey.web;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/// The request is not answered now: the service has too much to do, or this source asks too often. The person gets a
/// page that says when to try again, the browser status 503 or 429, with `Retry-After`.
public final class TryLater extends RuntimeException {
    private final Duration after;
    private final HttpStatus status;

    public TryLater(Duration after) {
        this("too busy", HttpStatus.SERVICE_UNAVAILABLE, after);
    }

    private TryLater(String why, HttpStatus status, Duration after) {
        super(why + ", again after " + after, null, false, false);
        this.status = status;
        this.after = after;
    }

    /// One source asks more than its share; the service itself is not busy.
    static TryLater tooOften(Duration after) {
        return new TryLater("too often", HttpStatus.TOO_MANY_REQUESTS, after);
    }

    int status() {
        return status.value();
    }

    long seconds() {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }
}
