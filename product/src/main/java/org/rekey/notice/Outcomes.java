package org.rekey.notice;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down what came of a delivery: one statement a message, judged by the attempt, so that a worker which
/// lost its claim changes nothing.
@Component
class Outcomes {
    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The mail server took it.
    boolean sent(Claimed notice, Instant now) {
        return end(notice, "sent", null, now);
    }

    /// It is no longer worth sending, or there is nobody to send it to.
    boolean skipped(Claimed notice, String reason, Instant now) {
        return end(notice, "skipped", reason, now);
    }

    /// It is given up and waits for a person to look at it; the letter stays, sealed, until then.
    boolean dead(Claimed notice, String reason, Instant now) {
        return end(notice, "dead", reason, now);
    }

    /// It failed and is tried again.
    void retry(Claimed notice, String reason, Instant dueAt) {
        jdbc.sql("""
                update notice
                set state = 'pending', due_at = :due, claimed_until = null, reason = :reason
                where notice_id = :id
                  and state = 'sending'
                  and attempts = :attempt
                """)
                .param("id", notice.id())
                .param("attempt", notice.attempt())
                .param("reason", reason)
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    private boolean end(Claimed notice, String state, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                update notice
                set state = :state, reason = :reason, ended_at = :now, claimed_until = null,
                    sealed = case when :state = 'dead' then sealed end
                where notice_id = :id
                  and state = 'sending'
                  and attempts = :attempt
                """)
                        .param("id", notice.id())
                        .param("attempt", notice.attempt())
                        .param("state", state)
                        .param("reason", reason, Types.VARCHAR)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
