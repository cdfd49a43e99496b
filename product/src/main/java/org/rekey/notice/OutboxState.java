package org.rekey.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.rekey.database.Figure;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the outbox stands, as a health component and as metrics: what waits, how long the oldest code has waited,
/// and what was given up. Mails that do not leave keep nobody who has another key from logging on, so this does
/// not count for readiness.
@Component("outbox")
class OutboxState extends AbstractHealthIndicator {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private final JdbcClient jdbc;
    private final Figure<Figures> figures;

    OutboxState(JdbcClient jdbc, InstantSource time, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.figures = new Figure<>(time, this::count);
        Gauge.builder("rekey.outbox.waiting", figures, it -> it.number(Figures::waiting))
                .description("notices that are to be sent")
                .register(meters);
        Gauge.builder("rekey.outbox.sending", figures, it -> it.number(Figures::sending))
                .description("notices that a worker has taken")
                .register(meters);
        Gauge.builder("rekey.outbox.dead", figures, it -> it.number(Figures::dead))
                .description("notices that were given up and wait for somebody to look")
                .register(meters);
        Gauge.builder("rekey.outbox.overdue", figures, it -> it.number(Figures::overdueSeconds))
                .description("seconds for which the oldest code has been due")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var now = figures.get();
        var late = now.isEmpty() || now.get().overdueSeconds() > LONGEST_WAIT.toSeconds();
        health.status(late ? Status.DOWN : Status.UP);
        now.ifPresent(it -> health.withDetail("waiting", it.waiting())
                .withDetail("sending", it.sending())
                .withDetail("dead", it.dead())
                .withDetail("overdueSeconds", it.overdueSeconds()));
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
