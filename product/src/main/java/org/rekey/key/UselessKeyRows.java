package org.rekey.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the keys of the table `digital_key` that do not work: suspended ones, and tombstones.
@Repository
class UselessKeyRows {
    private static final String SELECT = DigitalKeyRows.COLUMNS + """
            , replaced_by, ended_at, ended_by, coalesce(suspended_at, activated_at) as suspended_at,
                coalesce(suspended_by, case when replaced_by is null then 'by-holder' else 'replaced' end)
                    as suspended_by
            from digital_key
            """;

    private final JdbcClient jdbc;

    UselessKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SuspendedKey> suspended(PersonId holder) {
        return jdbc.sql(SELECT + "where person_id = :person and state = 'suspended' order by key_id desc")
                .param("person", holder.value())
                .query(UselessKeyRows::suspended)
                .list();
    }

    List<FormerKey> ended(PersonId holder) {
        return jdbc.sql(SELECT + """
                where person_id = :person and state = 'ended' and ended_by <> 'never-sent'
                order by ended_at desc, key_id desc
                """)
                .param("person", holder.value())
                .query(UselessKeyRows::ended)
                .list();
    }

    /// Those that end for good, a thousand at most. One whose successor is gone meanwhile stays as it is.
    List<SuspendedKey> overdue(Instant suspendedBefore) {
        return jdbc.sql(SELECT + """
                where state = 'suspended'
                  and suspended_at < :before
                  and (suspended_by = 'deactivated' or suspended_by = 'replaced' and exists (
                      select 1 from digital_key present
                      where present.key_id = digital_key.replaced_by and present.state = 'active'))
                order by suspended_at
                limit 1000
                """)
                .param("before", suspendedBefore.atOffset(ZoneOffset.UTC))
                .query(UselessKeyRows::suspended)
                .list();
    }

    private static SuspendedKey suspended(ResultSet row, int number) throws SQLException {
        return new SuspendedKey(
                DigitalKeyRows.key(row, number),
                KeySuspension.valueOf(constant(row.getString("suspended_by"))),
                row.getObject("suspended_at", OffsetDateTime.class).toInstant(),
                successor(row));
    }

    private static FormerKey ended(ResultSet row, int number) throws SQLException {
        return new FormerKey(
                DigitalKeyRows.key(row, number),
                KeyEnding.valueOf(constant(row.getString("ended_by"))),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                successor(row));
    }

    private static @Nullable KeyId successor(ResultSet row) throws SQLException {
        UUID id = row.getObject("replaced_by", UUID.class);
        return id == null ? null : new KeyId(id);
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
