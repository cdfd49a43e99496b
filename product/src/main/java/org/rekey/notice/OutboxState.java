package org.rekey.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the outbox stands, as a health component and as metrics: what waits, how long the oldest code has waited,
/// and what was given up. Mails that do not leave keep nobody who has another key from logging on, so this does
/// not count for readiness.
@Component("outbox")
class OutboxState implements HealthIndicator {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private final JdbcClient jdbc;
    private final InstantSource time;
    private Figures figures = new Figures(0, 0, 0, 0);
    private Instant counted = Instant.EPOCH;

    OutboxState(JdbcClient jdbc, InstantSource time, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.time = time;
        Gauge.builder("rekey.outbox.waiting", this, it -> it.figures().waiting())
                .description("notices that are to be sent")
                .register(meters);
        Gauge.builder("rekey.outbox.sending", this, it -> it.figures().sending())
                .description("notices that a worker has taken")
                .register(meters);
        Gauge.builder("rekey.outbox.dead", this, it -> it.figures().dead())
                .description("notices that were given up and wait for somebody to look")
                .register(meters);
        Gauge.builder("rekey.outbox.overdue", this, it -> it.figures().overdueSeconds())
                .description("seconds for which the oldest code has been due")
                .register(meters);
    }

    @Override
    public Health health() {
        var now = figures();
        var late = now.overdueSeconds() > LONGEST_WAIT.toSeconds();
        return (late ? Health.down() : Health.up())
                .withDetail("waiting", now.waiting())
                .withDetail("sending", now.sending())
                .withDetail("dead", now.dead())
                .withDetail("overdueSeconds", now.overdueSeconds())
                .build();
    }

    /// Counted anew when older than a few seconds, for one scrape asks several times.
    private synchronized Figures figures() {
        var now = time.instant();
        if (counted.plus(FRESH).isBefore(now)) {
            figures = count(now);
            counted = now;
        }
        return figures;
    }

    private Figures count(Instant now) {
        return jdbc.sql("""
                select (select count(*) from notice where state = 'pending') as waiting,
                       (select count(*) from notice where state = 'sending') as sending,
                       (select count(*) from notice where state = 'dead') as dead,
                       (select coalesce(greatest(0, extract(epoch from :now - min(created_at))), 0)
                        from notice
                        where state = 'pending' and lane in (0, 3)) as overdue_seconds
                """)
                .param("now", Timestamp.from(now))
                .query(Figures.class)
                .single();
    }

    private record Figures(long waiting, long sending, long dead, double overdueSeconds) {}
}
