package org.rekey.mykeys.undo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `address_reversal`.
@Component
class ReversalRows {
    private final JdbcClient jdbc;

    ReversalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Reversal reversal, UndoToken token, Instant expiresAt) {
        jdbc.sql("""
                insert into address_reversal (reversal_id, person_id, token_hash, changed_at, expires_at)
                values (:id, :person, :hash, :changed, :expires)
                """)
                .param("id", reversal.id())
                .param("person", reversal.person().value())
                .param("hash", token.hash())
                .param("changed", Timestamp.from(reversal.changedAt()))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    Optional<Reversal> open(UndoToken token, Instant now) {
        return jdbc.sql("""
                select reversal_id, person_id, changed_at
                from address_reversal
                where token_hash = :hash and used_at is null and expires_at > :now
                """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .query(ReversalRows::reversal)
                .optional();
    }

    /// Uses it up, and with it those of later changes: their mails went to addresses that are void from now on.
    ///
    /// @return nothing when it was used before or is too old
    Optional<Reversal> use(UndoToken token, Instant now) {
        var used = jdbc.sql("""
                update address_reversal set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                returning reversal_id, person_id, changed_at
                """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .query(ReversalRows::reversal)
                .optional();
        used.ifPresent(reversal -> jdbc.sql("""
                update address_reversal set used_at = :now
                where person_id = :person and changed_at > :changed and used_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("person", reversal.person().value())
                .param("changed", Timestamp.from(reversal.changedAt()))
                .update());
        return used;
    }

    int purge(Instant expiredBefore) {
        return jdbc.sql("delete from address_reversal where expires_at < :before")
                .param("before", Timestamp.from(expiredBefore))
                .update();
    }

    private static Reversal reversal(ResultSet row, int number) throws SQLException {
        return new Reversal(
                row.getObject("reversal_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("changed_at").toInstant());
    }
}
