package org.rekey.schedule;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of recurring work. A job is claimed by one conditional update, so that of all nodes one runs it.
@Component
class Jobs {
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private final JdbcClient jdbc;

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        if (!claim(job, now)) {
            return false;
        }
        try {
            job.run(now);
            succeeded(job, now);
        } catch (RuntimeException | Error failure) {
            LOG.atError().addKeyValue("job", job.name()).setCause(failure).log("recurring job failed");
            failed(job, now, failure);
        }
        return true;
    }

    private boolean claim(RecurringJob job, Instant now) {
        return jdbc.sql("""
                update job
                set lease_until = :until
                where name = :name
                  and next_at <= :now
                  and lease_until <= :now
                """)
                        .param("name", job.name())
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(now.plus(LEASE)))
                        .update()
                == 1;
    }

    private void succeeded(RecurringJob job, Instant now) {
        jdbc.sql("""
                update job
                set next_at = :next, lease_until = :now, last_ok = :now, last_error = null
                where name = :name
                """)
                .param("name", job.name())
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(job.pause())))
                .update();
    }

    private void failed(RecurringJob job, Instant now, Throwable failure) {
        jdbc.sql("""
                update job
                set next_at = :next, lease_until = :now, last_error = :error
                where name = :name
                """)
                .param("name", job.name())
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(job.pause())))
                .param("error", failure.getClass().getName())
                .update();
    }
}
