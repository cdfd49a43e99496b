package org.rekey.notice.sms;

import java.time.Duration;
import java.time.Instant;

/// How long to leave an operator alone that is away or has too much to do: twice as long each time, up to a limit.
/// Used by several threads.
final class Patience {
    private final Duration first;
    private final Duration longest;
    private Duration wait;
    private Instant until = Instant.MIN;

    Patience(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.wait = first;
    }

    /// It did not work: how long to wait now. Complaints that come together count once.
    synchronized Duration failed(Instant now) {
        if (now.isBefore(until)) {
            return Duration.between(now, until);
        }
        var waiting = wait;
        until = now.plus(waiting);
        wait = wait.multipliedBy(2).compareTo(longest) < 0 ? wait.multipliedBy(2) : longest;
        return waiting;
    }

    synchronized void succeeded() {
        wait = first;
    }

    synchronized boolean over(Instant now) {
        return !now.isBefore(until);
    }
}
