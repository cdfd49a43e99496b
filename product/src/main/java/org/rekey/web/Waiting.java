package org.rekey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Tells people, and machines, how long they must wait after too many failures.
@Component
public class Waiting {
    private final InstantSource time;

    Waiting(InstantSource time) {
        this.time = time;
    }

    /// In whole minutes, rounded up.
    public String minutes(Instant until) {
        return Long.toString((seconds(until) + 59) / 60);
    }

    public void tell(Instant until, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(until)));
    }

    private long seconds(Instant until) {
        return Math.max(1, Duration.between(time.instant(), until).toSeconds());
    }
}
