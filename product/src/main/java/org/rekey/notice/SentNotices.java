package org.rekey.notice;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.rekey.schedule.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Clears away what was sent or skipped long ago, in pieces. Whoever must know later finds it in the audit trail.
@Component
class SentNotices implements RecurringJob {
    static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_A_TIME = 1_000;
    private final JdbcClient jdbc;

    SentNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "sent-notices";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        int cleared;
        do {
            cleared = clear(now.minus(KEPT));
        } while (cleared == AT_A_TIME);
    }

    private int clear(Instant before) {
        return jdbc.sql("""
                delete from notice
                where notice_id in (
                    select notice_id
                    from notice
                    where state in ('sent', 'skipped')
                      and ended_at < :before
                    limit :most)
                """)
                .param("before", Timestamp.from(before))
                .param("most", AT_A_TIME)
                .update();
    }
}
