package org.rekey.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;

/// What is counted in the database for metrics, at most every five seconds, for one scrape asks several times. While
/// the database is out of reach there is none, and one question of a scrape waits for it instead of each.
public final class Figure<T> {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private final InstantSource time;
    private final Function<Instant, T> count;
    private Optional<T> last = Optional.empty();
    private Instant counted = Instant.EPOCH;

    public Figure(InstantSource time, Function<Instant, T> count) {
        this.time = time;
        this.count = count;
    }

    public synchronized Optional<T> get() {
        var now = time.instant();
        // a clock may have been put back
        if (now.isBefore(counted) || counted.plus(FRESH).isBefore(now)) {
            try {
                last = Optional.of(count.apply(now));
            } catch (DataAccessException away) {
                last = Optional.empty();
            }
            counted = time.instant();
        }
        return last;
    }

    /// One of its numbers, or that there is none.
    public double number(ToDoubleFunction<T> part) {
        return get().map(part::applyAsDouble).orElse(Double.NaN);
    }
}
