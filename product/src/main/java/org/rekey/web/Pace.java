package org.rekey.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// How fast each of many sources may go: so many at once, then so many a second. A leaking bucket for each source,
/// held as the one moment at which it will be empty (the generic cell rate algorithm, ITU-T I.371).
///
/// It lives in the memory of one node and is bounded: of more sources than it can hold, the one that has been quiet
/// for longest is forgotten, which can only be to its favour.
final class Pace {
    private static final int MOST_SOURCES = 50_000;
    private final long interval;
    private final long tolerance;
    private final Sources emptyAt;

    /// @throws IllegalArgumentException when nothing could ever pass
    Pace(int perSecond, int burst) {
        this(perSecond, burst, MOST_SOURCES);
    }

    Pace(int perSecond, int burst, int mostSources) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("rekey.rates: at least one request at once, and one a second");
        }
        this.interval = ChronoUnit.SECONDS.getDuration().dividedBy(perSecond).toNanos() / 1_000;
        this.tolerance = (burst - 1) * interval;
        this.emptyAt = new Sources(mostSources);
    }

    /// Counts a request that may pass.
    ///
    /// @return how long the source must wait; zero when the request may pass
    synchronized Duration next(String source, Instant moment) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        long empty = Math.max(now, emptyAt.getOrDefault(source, now));
        long wait = empty - now - tolerance;
        if (wait > 0) {
            return Duration.of(wait, ChronoUnit.MICROS);
        }
        emptyAt.put(source, empty + interval);
        return Duration.ZERO;
    }

    synchronized int sources() {
        return emptyAt.size();
    }

    private static final class Sources extends LinkedHashMap<String, Long> {
        private static final long serialVersionUID = 1L;
        private final int most;

        private Sources(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > most;
        }
    }
}
