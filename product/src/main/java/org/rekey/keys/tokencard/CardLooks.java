package org.rekey.keys.tokencard;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `token_card_look`: logons of strangers who know the password and looked at the number. A right answer
/// forgets the look of its own logon alone: the others are of somebody else, who may look once after each of the
/// holder's logons, until a number comes up that he knows.
@Repository
class CardLooks {
    private static final Duration KEPT = Duration.ofDays(30);

    /// The holder is not told more often, however much somebody looks: that shall not fill the mailbox too.
    private static final Duration TOLD_AGAIN = Duration.ofDays(1);

    private final JdbcClient jdbc;

    CardLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes down that a logon looks. The card's row is locked: looks at one card come one after the other.
    ///
    /// @return false when this logon looked before
    boolean add(DigitalKey key, UUID flow, Instant now) {
        jdbc.sql("delete from token_card_look where key_id = :key and looked_at <= :before")
                .param("key", key.id().value())
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        return jdbc.sql("""
                insert into token_card_look (key_id, flow_id, person_id, looked_at)
                values (:key, :flow, :holder, :now)
                on conflict do nothing
                """)
                        .param("key", key.id().value())
                        .param("flow", flow)
                        .param("holder", key.holder().value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Notes that the holder is told now, if there are so many looks that he does not know of.
    ///
    /// @return how many they are; none when he is not to be told
    int tell(KeyId key, int fewest, Instant now) {
        return jdbc.sql("""
                update token_card_look
                set told_at = :now
                where key_id = :key and told_at is null
                  and (select count(*) from token_card_look where key_id = :key and told_at is null) >= :fewest
                  and not exists (select 1 from token_card_look where key_id = :key and told_at > :lately)
                """)
                .param("now", Timestamp.from(now))
                .param("key", key.value())
                .param("fewest", fewest)
                .param("lately", Timestamp.from(now.minus(TOLD_AGAIN)))
                .update();
    }
}
