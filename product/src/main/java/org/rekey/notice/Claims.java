package org.rekey.notice;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes notices out of the outbox for a worker, as many as the budget of all nodes allows.
///
/// Two workers never take the same row (`skip locked`). A worker that died loses its claim after two minutes; what
/// it held goes again, under the same Message-ID, for nobody can know whether the mail server had it already.
@Component
class Claims {
    static final Duration CLAIM = Duration.ofMinutes(2);
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TextQuota quota;

    Claims(JdbcClient jdbc, TransactionTemplate transaction, TextQuota quota) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.quota = quota;
    }

    List<Claimed> take(Lane lane, int most, Instant now) {
        if (!anyDue(lane, now)) {
            return List.of();
        }
        return transaction.execute(status -> {
            var tokens = budget(lane, now).orElse(0);
            var taken = tokens == 0 ? List.<Claimed>of() : claim(lane, Math.min(tokens, most), now);
            if (!taken.isEmpty()) {
                spend(lane, taken.size(), now);
            }
            return taken;
        });
    }

    /// Takes a text message that did not leave out of what today's quota has counted.
    void uncount(Claimed notice, Instant now) {
        if (notice.lane() == Lane.TEXTS) {
            jdbc.sql("""
                    update send_budget
                    set taken = taken - 1
                    where channel = 'text'
                      and day = :day
                      and taken > 0
                    """).param("day", day(now)).update();
        }
    }

    /// Gives back what a worker took and did not finish. Returns how many rows that were.
    int reclaim(Instant now) {
        return jdbc.sql("""
                update notice
                set state = 'pending', due_at = :now, claimed_until = null, reason = 'claim ran out'
                where state = 'sending'
                  and claimed_until < :now
                  and lane in (0, 1, 3)
                """).param("now", Timestamp.from(now)).update();
    }

    private boolean anyDue(Lane lane, Instant now) {
        return jdbc.sql("""
                select exists (
                    select 1 from notice where state = 'pending' and lane = :lane and due_at <= :now)
                """)
                .param("lane", lane.number())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// The whole tokens in the bucket, and no more than the day's quota leaves; its row stays locked until the
    /// claim is made.
    private Optional<Integer> budget(Lane lane, Instant now) {
        return jdbc.sql("""
                select floor(greatest(0, least(
                    burst,
                    tokens + rate * greatest(0, extract(epoch from :now - at)),
                    quota - case when day = :day then taken else 0 end)))::integer
                from send_budget
                where channel = :channel
                  and not paused
                for update
                """)
                .param("channel", lane.channel())
                .param("now", Timestamp.from(now))
                .param("day", day(now))
                .query(Integer.class)
                .optional();
    }

    private void spend(Lane lane, int used, Instant now) {
        jdbc.sql("""
                update send_budget
                set tokens = least(burst, tokens + rate * greatest(0, extract(epoch from :now - at))) - :used,
                    at = greatest(at, :now),
                    day = :day,
                    taken = case when day = :day then taken else 0 end + :used
                where channel = :channel
                returning taken, quota
                """)
                .param("channel", lane.channel())
                .param("now", Timestamp.from(now))
                .param("day", day(now))
                .param("used", used)
                .query((row, number) -> new Spent(row.getInt("taken"), row.getObject("quota", Integer.class)))
                .optional()
                .ifPresent(spent -> spent.tell(quota, used, now));
    }

    /// @param quota null where none is set
    private record Spent(int taken, @Nullable Integer quota) {
        void tell(TextQuota alarm, int used, Instant now) {
            if (quota != null) {
                alarm.spent(used, taken, quota, now);
            }
        }
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /// What is due is looked for once: as the subquery of a join it may be asked again for each row, and finds others
    /// each time, for it skips what it has taken.
    private List<Claimed> claim(Lane lane, int most, Instant now) {
        return jdbc.sql("""
                with due as materialized (
                    select notice_id
                    from notice
                    where state = 'pending'
                      and lane = :lane
                      and due_at <= :now
                    order by due_at, notice_id
                    limit :most
                    for update skip locked)
                update notice
                set state = 'sending', claimed_until = :until, attempts = attempts + 1
                from due
                where notice.notice_id = due.notice_id
                returning notice.notice_id, person_id, kind, language, attempts, useless_after, sealed
                """)
                .param("lane", lane.number())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(CLAIM)))
                .param("most", most)
                .query((row, number) -> {
                    var useless = row.getTimestamp("useless_after");
                    return new Claimed(
                            row.getObject("notice_id", UUID.class),
                            lane,
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getString("kind"),
                            Language.ofTag(row.getString("language")).orElse(Language.EN),
                            row.getInt("attempts"),
                            useless == null ? null : useless.toInstant(),
                            ByteBuffer.wrap(row.getBytes("sealed")));
                })
                .list();
    }
}
