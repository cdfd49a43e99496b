package org.rekey.bench;

import java.time.Duration;
import java.util.List;

/// One line of the result.
///
/// @param millis of each success, sorted
record Measured(String what, int atOnce, Duration took, List<Double> millis, int failures, Spent spent) {
    double perSecond() {
        return millis.size() / (took.toNanos() / 1e9);
    }

    double percentile(int percent) {
        return millis.isEmpty() ? Double.NaN : millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }

    double each(double total) {
        return total / Math.max(1, millis.size());
    }
}
