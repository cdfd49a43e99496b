package org.rekey.logon;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.rekey.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Tells people how long they must wait after too many failures.
@Component
class Waiting {
    private final InstantSource time;

    Waiting(InstantSource time) {
        this.time = time;
    }

    /// In whole minutes, rounded up.
    String words(Instant until, Page page) {
        long minutes = seconds(until) / 60 + (seconds(until) % 60 == 0 ? 0 : 1);
        return page.text("logon.wait", "minutes", Long.toString(Math.max(1, minutes)));
    }

    void tell(Instant until, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(until)));
    }

    private long seconds(Instant until) {
        return Math.max(1, Duration.between(time.instant(), until).toSeconds());
    }
}
