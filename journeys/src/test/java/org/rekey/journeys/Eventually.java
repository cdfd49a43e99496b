package org.rekey.journeys;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what follows by itself, such as the delivery of a mail.
final class Eventually {
    /// More than a busy machine needs.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Eventually() {}

    static void holds(BooleanSupplier condition) {
        holds(PATIENCE, condition);
    }

    static void holds(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come to hold within " + patience);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
