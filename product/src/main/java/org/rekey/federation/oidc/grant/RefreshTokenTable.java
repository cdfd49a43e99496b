package org.rekey.federation.oidc.grant;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Table `refresh_token`.
@Component
class RefreshTokenTable {
    private final JdbcClient jdbc;
    private final GrantTable grants;

    RefreshTokenTable(JdbcClient jdbc, GrantTable grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    /// A refresh token with the grant behind it.
    record Found(Grant grant, Instant expiresAt, boolean replaced) {}

    Optional<Found> find(byte[] hash, Instant now) {
        return jdbc.sql("select t.expires_at as token_expires_at, t.replaced_at, " + GrantTable.COLUMNS
                        + GrantTable.SOURCES + "join refresh_token t using (grant_id) where t.token_hash = :token")
                .param("token", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Found(
                        grants.grant(row),
                        row.getTimestamp("token_expires_at").toInstant(),
                        row.getTimestamp("replaced_at") != null))
                .optional();
    }

    /// Puts the next token in place of the presented one, in one statement.
    ///
    /// @return whether the presented one was unused and its grant stood
    boolean rotate(byte[] presented, byte[] next, Instant expires, Instant now) {
        return jdbc.sql("""
                with replaced as (
                  update refresh_token t
                  set replaced_at = :now
                  from oidc_grant g
                  where t.token_hash = :presented
                    and t.replaced_at is null
                    and g.grant_id = t.grant_id
                    and g.revoked_at is null
                  returning t.grant_id)
                insert into refresh_token (token_hash, grant_id, expires_at)
                select :next, grant_id, :expires
                from replaced
                """)
                        .param("presented", presented)
                        .param("next", next)
                        .param("expires", Timestamp.from(expires))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
