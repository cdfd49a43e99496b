package org.rekey.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rekey.schedule.PhaseOutCalendar;
import org.rekey.schedule.Polled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The calendar that can travel. It runs on at the usual pace from wherever it was put; where it was put is a
/// row, so that all nodes of a demo agree. Protocol time never moves.
@Component
class DemoCalendar implements PhaseOutCalendar, Polled {
    /// The reference phase-out is in its warning stage on this morning.
    static final Instant FIRST_MORNING = Instant.parse("2023-11-07T08:00:00Z");

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private volatile Duration ahead;

    DemoCalendar(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ahead = Duration.between(clock.instant(), FIRST_MORNING);
        if (stored() == null) {
            travelTo(FIRST_MORNING);
        }
        poll();
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(ahead);
    }

    synchronized void travelTo(Instant moment) {
        ahead = Duration.between(clock.instant(), moment);
        jdbc.sql("""
                insert into demo_calendar (ahead_seconds)
                values (:ahead)
                on conflict (only_row) do update set ahead_seconds = excluded.ahead_seconds
                """).param("ahead", ahead.toSeconds()).update();
    }

    /// Never beside a travel on this node: a row read before it would undo it.
    @Override
    public synchronized void poll() {
        Long seconds = stored();
        // a travel has parts of a second that the row does not keep
        if (seconds != null && seconds != ahead.toSeconds()) {
            ahead = Duration.ofSeconds(seconds);
        }
    }

    private @Nullable Long stored() {
        return jdbc.sql("select ahead_seconds from demo_calendar")
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
