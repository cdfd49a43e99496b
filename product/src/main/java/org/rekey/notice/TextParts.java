package org.rekey.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rekey.notice.sms.Receipts;
import org.rekey.schedule.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `text_part`: what the operator took and what it told of it. A receipt and the answer that it belongs to
/// come in either order, to any node.
@Component
class TextParts implements Receipts, RecurringJob {
    private static final int AT_A_TIME = 1_000;
    private final JdbcClient jdbc;
    private final MeterRegistry meters;

    TextParts(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    void handed(UUID notice, List<String> messageIds, Instant at) {
        for (var id : messageIds) {
            jdbc.sql("""
                    insert into text_part (message_id, notice_id, handed_at)
                    values (:id, :notice, :at)
                    on conflict (message_id) do update
                    set notice_id = excluded.notice_id, handed_at = excluded.handed_at
                    """)
                    .param("id", id)
                    .param("notice", notice)
                    .param("at", Timestamp.from(at))
                    .update();
        }
        meters.counter("rekey.texts.parts").increment(messageIds.size());
    }

    @Override
    public void told(String messageId, String outcome, Instant at) {
        jdbc.sql("""
                insert into text_part (message_id, outcome, told_at)
                values (:id, :outcome, :at)
                on conflict (message_id) do update
                set outcome = excluded.outcome, told_at = excluded.told_at
                """)
                .param("id", messageId)
                .param("outcome", outcome)
                .param("at", Timestamp.from(at))
                .update();
        meters.counter("rekey.texts.receipts", "outcome", outcome).increment();
    }

    @Override
    public String name() {
        return "told-text-parts";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        int gone;
        do {
            gone = jdbc.sql("""
                    delete from text_part
                    where message_id in (
                        select message_id
                        from text_part
                        where coalesce(handed_at, told_at) < :before
                        limit :most)
                    """)
                    .param("before", Timestamp.from(now.minus(SentNotices.KEPT)))
                    .param("most", AT_A_TIME)
                    .update();
        } while (gone == AT_A_TIME);
    }
}
