package org.rekey.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.PendingActivations.Place;
import org.rekey.key.PendingActivations.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The table `activation`. Secrets come and go sealed.
@Repository
class PendingActivationRows {
    private final JdbcClient jdbc;

    PendingActivationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Waiting> waiting(Place place, Instant now) {
        return at(place, """
                select activation_id, secret, expires_at
                from activation
                where flow_id = :flow and person_id = :person and key_type = :type
                  and proven_at is null and bound_at is null
                  and expires_at > :now
                """)
                .param("now", utc(now))
                .query(PendingActivationRows::waiting)
                .optional();
    }

    /// Writes a new one unless one waits; an expired one, or one that was proven and left, gives way.
    void insert(UUID id, Place place, byte[] sealed, Instant expiresAt, Instant now) {
        at(place, """
                insert into activation (activation_id, person_id, key_type, flow_id, secret, expires_at)
                values (:id, :person, :type, :flow, :secret, :expires)
                on conflict (flow_id, person_id, key_type) where bound_at is null do update
                set activation_id = excluded.activation_id,
                    secret = excluded.secret,
                    expires_at = excluded.expires_at,
                    proven_at = null
                where activation.expires_at <= :now or activation.proven_at is not null
                """)
                .param("id", id)
                .param("secret", sealed)
                .param("expires", utc(expiresAt))
                .param("now", utc(now))
                .update();
    }

    boolean prove(UUID id, byte[] sealed, Instant now) {
        return jdbc.sql("""
                update activation
                set proven_at = :now, secret = :secret
                where activation_id = :id
                  and proven_at is null and bound_at is null
                  and expires_at > :now
                """)
                        .param("id", id)
                        .param("secret", sealed)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /// Gives the sealed secret of what was proven, and wipes it from the row.
    Optional<Waiting> take(Place place, Instant now) {
        return at(place, """
                with proven as (
                    select activation_id, secret
                    from activation
                    where flow_id = :flow and person_id = :person and key_type = :type
                      and proven_at is not null and bound_at is null
                      and expires_at > :now
                    for update)
                update activation a
                set bound_at = :now, secret = ''
                from proven
                where a.activation_id = proven.activation_id
                returning a.activation_id, proven.secret, a.expires_at
                """)
                .param("now", utc(now))
                .query(PendingActivationRows::waiting)
                .optional();
    }

    void cancel(Place place) {
        at(place, """
                delete from activation
                where flow_id = :flow and person_id = :person and key_type = :type and bound_at is null
                """).update();
    }

    int purge(Instant now, int most) {
        return jdbc.sql("""
                delete from activation
                where activation_id in (select activation_id from activation where expires_at < :now limit :most)
                """).param("now", utc(now)).param("most", most).update();
    }

    private StatementSpec at(Place place, String sql) {
        return jdbc.sql(sql)
                .param("flow", place.flow())
                .param("person", place.person().value())
                .param("type", place.type().value());
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("activation_id", UUID.class),
                row.getBytes("secret"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
