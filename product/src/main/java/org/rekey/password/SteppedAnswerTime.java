package org.rekey.password;

import java.time.Duration;

/// Sleeps until the next step; cheap on a virtual thread.
record SteppedAnswerTime(Duration first, Duration step) implements AnswerTime {
    @Override
    public void roundUp(long startedNanos) {
        try {
            Thread.sleep(remaining(Duration.ofNanos(System.nanoTime() - startedNanos)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// From the time spent to the first step, or to the next one after it.
    Duration remaining(Duration spent) {
        Duration beyond = spent.minus(first);
        if (beyond.isNegative()) {
            return beyond.negated();
        }
        long steps = Math.ceilDiv(beyond.toNanos(), step.toNanos());
        return step.multipliedBy(steps).minus(beyond);
    }
}
