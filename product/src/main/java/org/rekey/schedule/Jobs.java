package org.rekey.schedule;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of recurring work. A job is claimed by one conditional update, so that of all nodes one runs it. A
/// node whose claim ran out meanwhile leaves the row to whoever has taken it since.
@Component
class Jobs {
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private final JdbcClient jdbc;
    private final InstantSource time;

    Jobs(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void announce(RecurringJob job, Instant now) {
        jdbc.sql("""
                insert into job (name, next_at, lease_until)
                values (:name, :now, :now)
                on conflict (name) do nothing
                """)
                .param("name", job.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Runs the job if it is due and no other node has it.
    boolean runIfDue(RecurringJob job, Instant now) {
        var until = now.plus(LEASE);
        if (!claim(job, now, until)) {
            return false;
        }
        try {
            job.run(now);
            succeeded(job, until, time.instant());
        } catch (RuntimeException | Error failure) {
            LOG.atError().addKeyValue("job", job.name()).setCause(failure).log("recurring job failed");
            failed(job, until, time.instant(), failure);
        }
        return true;
    }

    private boolean claim(RecurringJob job, Instant now, Instant until) {
        return jdbc.sql("""
                update job
                set lease_until = :until
                where name = :name
                  and next_at <= :now
                  and lease_until <= :now
                """)
                        .param("name", job.name())
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    private void succeeded(RecurringJob job, Instant until, Instant end) {
        jdbc.sql("""
                update job
                set next_at = :next, lease_until = :end, last_ok = :end, last_error = null
                where name = :name
                  and lease_until = :until
                """)
                .param("name", job.name())
                .param("until", Timestamp.from(until))
                .param("end", Timestamp.from(end))
                .param("next", Timestamp.from(end.plus(job.pause())))
                .update();
    }

    private void failed(RecurringJob job, Instant until, Instant end, Throwable failure) {
        jdbc.sql("""
                update job
                set next_at = :next, lease_until = :end, last_error = :error
                where name = :name
                  and lease_until = :until
                """)
                .param("name", job.name())
                .param("until", Timestamp.from(until))
                .param("end", Timestamp.from(end))
                .param("next", Timestamp.from(end.plus(job.pause())))
                .param("error", failure.getClass().getName())
                .update();
    }
}
