package org.rekey.recovery;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `recovery_wish`; what was typed lies there sealed.
@Repository
class WishRows {
    private final JdbcClient jdbc;
    private final Vault vault;

    WishRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Wish wish) {
        jdbc.sql("""
                insert into recovery_wish (wish_id, wanted, typed, flow_id, asked_at)
                values (:id, :wanted, :typed, :flow, :now)
                """)
                .param("id", wish.id())
                .param("wanted", wish.wanted().word())
                .param("typed", vault.seal(context(wish.id()), wish.typed().getBytes(StandardCharsets.UTF_8)))
                .param("flow", wish.flow())
                .param("now", Timestamp.from(wish.askedAt()))
                .update();
    }

    /// Takes the wish out; of two nodes that want to answer it one gets it.
    Optional<Wish> take(UUID id) {
        return jdbc.sql("""
                delete from recovery_wish
                where wish_id = :id
                returning wanted, typed, flow_id, asked_at
                """)
                .param("id", id)
                .query((row, number) -> new Wish(
                        id,
                        Wanted.of(row.getString("wanted")),
                        new String(vault.open(context(id), row.getBytes("typed")), StandardCharsets.UTF_8),
                        row.getObject("flow_id", UUID.class),
                        row.getTimestamp("asked_at").toInstant()))
                .optional();
    }

    /// Wishes that nobody has answered, because a node stopped between.
    List<UUID> left(Instant before) {
        return jdbc.sql("select wish_id from recovery_wish where asked_at < :before order by wish_id limit 1000")
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    private static String context(UUID id) {
        return "recovery_wish.typed:" + id;
    }
}
