package org.rekey.notice;

import java.time.Duration;

/// A queue of the outbox with workers of its own, so that nothing slow delays what is urgent.
enum Lane {
    /// Codes that somebody is waiting for.
    CODES(0, Duration.ofSeconds(2), 2, Duration.ofSeconds(30)),
    /// What the holder must know about: keys, addresses, locks.
    SECURITY(1, Duration.ofSeconds(30), 4, Duration.ofHours(6)),
    /// What goes to telephones: codes, and what a telephone must be told.
    TEXTS(3, Duration.ofSeconds(2), 2, Duration.ofSeconds(30));

    /// About three days of attempts in the lane of security notices.
    static final int MOST_ATTEMPTS = 18;

    /// About an hour of attempts in the other lanes: what is still good then has time.
    private static final int HURRIED_ATTEMPTS = 120;

    private static final int SLOWER = 20;

    private final int number;
    private final Duration firstWait;
    private final int growth;
    private final Duration longestWait;

    Lane(int number, Duration firstWait, int growth, Duration longestWait) {
        this.number = number;
        this.firstWait = firstWait;
        this.growth = growth;
        this.longestWait = longestWait;
    }

    /// As in column `lane`.
    int number() {
        return number;
    }

    /// As in column `channel`: whose budget the lane spends.
    String channel() {
        return this == TEXTS ? "text" : "email";
    }

    /// Whether that was the last attempt. What somebody waits for is tried until it is worthless.
    boolean givesUp(int attempts, boolean ends) {
        return attempts >= MOST_ATTEMPTS && (this == SECURITY || !ends);
    }

    /// How long to wait after the given number of attempts, all of which failed.
    Duration waitAfter(int attempts) {
        var longest = attempts < HURRIED_ATTEMPTS ? longestWait : longestWait.multipliedBy(SLOWER);
        var wait = firstWait;
        for (int i = 1; i < attempts && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(growth);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
