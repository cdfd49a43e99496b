package org.rekey.notice;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    Claims(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    List<Claimed> take(Lane lane, int most, Instant now) {
        if (!anyDue(lane, now)) {
            return List.of();
        }
        return transaction.execute(status -> {
            var tokens = budget(now).orElse(0);
            var taken = tokens == 0 ? List.<Claimed>of() : claim(lane, Math.min(tokens, most), now);
            if (!taken.isEmpty()) {
                spend(taken.size(), now);
            }
            return taken;
        });
    }

    /// Gives back what a worker took and did not finish. Returns how many rows that were.
    int reclaim(Instant now) {
        return jdbc.sql("""
                update notice
                set state = 'pending', due_at = :now, claimed_until = null, reason = 'claim ran out'
                where state = 'sending'
                  and claimed_until < :now
                  and lane in (0, 1)
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

    /// The whole tokens in the bucket; its row stays locked until the claim is made.
    private Optional<Integer> budget(Instant now) {
        return jdbc.sql("""
                select floor(least(burst, tokens + rate * greatest(0, extract(epoch from :now - at))))::integer
                from send_budget
                where channel = 'email'
                  and not paused
                for update
                """)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional();
    }

    private void spend(int used, Instant now) {
        jdbc.sql("""
                update send_budget
                set tokens = least(burst, tokens + rate * greatest(0, extract(epoch from :now - at))) - :used,
                    at = greatest(at, :now)
                where channel = 'email'
                """).param("now", Timestamp.from(now)).param("used", used).update();
    }

    private List<Claimed> claim(Lane lane, int most, Instant now) {
        return jdbc.sql("""
                update notice
                set state = 'sending', claimed_until = :until, attempts = attempts + 1
                where notice_id in (
                    select notice_id
                    from notice
                    where state = 'pending'
                      and lane = :lane
                      and due_at <= :now
                    order by due_at, notice_id
                    limit :most
                    for update skip locked)
                returning notice_id, person_id, kind, language, attempts, useless_after, sealed
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
