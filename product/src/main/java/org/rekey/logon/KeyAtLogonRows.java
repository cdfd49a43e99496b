package org.rekey.logon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rekey.key.DigitalKey;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Throttles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads in one statement what must hold when a code comes in: the key's state, the holder's security epoch and the
/// throttles. It looks across three packages' tables, because each statement of a logon counts.
@Component
class KeyAtLogonRows {
    private final JdbcClient jdbc;
    private final Throttles throttles;

    KeyAtLogonRows(JdbcClient jdbc, Throttles throttles) {
        this.jdbc = jdbc;
        this.throttles = throttles;
    }

    /// @param asSealed the key as it was when the password was proven; its state is read again
    Optional<KeyAtLogon> find(DigitalKey asSealed, List<Bucket> buckets, Instant now) {
        return jdbc.sql("""
                select k.state, p.security_epoch, t.waiting_until, t.failed
                from digital_key k
                join person p using (person_id)
                cross join (
                  select max(waiting_until) filter (where waiting_until > :now) as waiting_until,
                         count(*) filter (where scope not in ('address', 'network')) > 0 as failed
                  from throttle
                  where (scope, subject) in (:buckets)
                ) t
                where k.key_id = :key
                """)
                .param("now", Timestamp.from(now))
                .param("key", asSealed.id().value())
                .param("buckets", throttles.rows(buckets))
                .query((row, number) -> read(row, asSealed))
                .optional();
    }

    private static KeyAtLogon read(ResultSet row, DigitalKey asSealed) throws SQLException {
        var key = new DigitalKey(
                asSealed.id(),
                asSealed.holder(),
                asSealed.type(),
                DigitalKey.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                asSealed.activatedAt(),
                asSealed.lastUsedOn(),
                asSealed.label(),
                asSealed.lineage());
        return new KeyAtLogon(
                key,
                row.getInt("security_epoch"),
                Optional.ofNullable(row.getTimestamp("waiting_until")).map(Timestamp::toInstant),
                row.getBoolean("failed"));
    }
}
