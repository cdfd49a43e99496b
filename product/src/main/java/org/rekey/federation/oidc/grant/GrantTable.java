package org.rekey.federation.oidc.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rekey.logon.SessionLevels;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tables `oidc_grant` and `session_service`. A grant is read together with its session, the key that made it and
/// the person, so that one statement tells whether it holds and what its tokens say.
@Component
class GrantTable {
    static final String COLUMNS = """
            g.grant_id, g.service_id, g.sid, g.scopes, g.redirect_uri, g.nonce, g.code_challenge, g.issued_at,
            g.expires_at, g.used_at,
            g.revoked_at is null and s.ended_at is null and s.ends_at > :now and k.state = 'active'
              and s.security_epoch = person.security_epoch as holds,
            """ + SessionRow.COLUMNS + ", " + PersonRows.COLUMNS + "\n";
    static final String SOURCES = """
            from oidc_grant g
            join logon_session s using (session_hash)
            join digital_key k on k.key_id = s.key_id
            join person on person.person_id = s.person_id
            """ + PersonRows.JOINS + "\n";

    private final JdbcClient jdbc;
    private final PersonRows persons;
    private final SessionLevels levels;

    GrantTable(JdbcClient jdbc, PersonRows persons, SessionLevels levels) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.levels = levels;
    }

    /// Writes a grant with its code, and which service the session was used for, in one statement. The service
    /// keeps the sid that it has in this session.
    void insert(NewGrant grant, Instant now) {
        jdbc.sql("""
                with used as (
                  insert into session_service (session_hash, service_id, sid, used_at)
                  values (:session, :service, :sid, :now)
                  on conflict (session_hash, service_id) do update set used_at = excluded.used_at
                  returning sid)
                insert into oidc_grant (grant_id, code_hash, session_hash, service_id, sid, scopes, redirect_uri,
                                        nonce, code_challenge, issued_at, expires_at)
                select :grant, :code, :session, :service, used.sid, :scopes, :redirect,
                       :nonce, :challenge, :issued, :expires
                from used
                """)
                .param("grant", grant.id())
                .param("code", grant.codeHash())
                .param("session", HexFormat.of().parseHex(grant.session().hash()))
                .param("service", grant.service().value())
                .param("sid", grant.sid())
                .param("scopes", String.join(" ", grant.scopes()))
                .param("redirect", grant.code().redirectUri())
                .param("nonce", grant.code().nonce())
                .param("challenge", grant.code().challenge())
                .param("issued", Timestamp.from(grant.code().issuedAt()))
                .param("expires", Timestamp.from(grant.code().expiresAt()))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Grant> ofCode(byte[] codeHash, Instant now) {
        return jdbc.sql("select " + COLUMNS + SOURCES + "where g.code_hash = :code")
                .param("code", codeHash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> grant(row))
                .optional();
    }

    Optional<Grant> find(UUID id, Instant now) {
        return jdbc.sql("select " + COLUMNS + SOURCES + "where g.grant_id = :grant")
                .param("grant", id)
                .param("now", Timestamp.from(now))
                .query((row, number) -> grant(row))
                .optional();
    }

    /// Uses the code up.
    ///
    /// @return whether it was unused
    boolean use(UUID grant, Instant now) {
        return jdbc.sql("""
                update oidc_grant
                set used_at = :now
                where grant_id = :grant
                  and used_at is null
                  and revoked_at is null
                """)
                        .param("grant", grant)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Uses the code up and begins the family of its refresh tokens, in one statement.
    boolean use(UUID grant, byte[] refreshHash, Instant refreshExpires, Instant now) {
        return jdbc.sql("""
                with used as (
                  update oidc_grant
                  set used_at = :now
                  where grant_id = :grant
                    and used_at is null
                    and revoked_at is null
                  returning grant_id)
                insert into refresh_token (token_hash, grant_id, expires_at)
                select :token, grant_id, :expires
                from used
                """)
                        .param("grant", grant)
                        .param("token", refreshHash)
                        .param("expires", Timestamp.from(refreshExpires))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean revoke(UUID grant, Instant now) {
        return jdbc.sql("""
                update oidc_grant
                set revoked_at = :now
                where grant_id = :grant
                  and revoked_at is null
                """)
                        .param("grant", grant)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("grant_id", UUID.class),
                new ServiceId(row.getInt("service_id")),
                levels.present(SessionRow.read(row)),
                persons.mapRow(row, 0),
                row.getObject("sid", UUID.class),
                Set.of(row.getString("scopes").split(" ")),
                code(row),
                row.getBoolean("holds"));
    }

    private static Grant.Code code(ResultSet row) throws SQLException {
        return new Grant.Code(
                row.getString("redirect_uri"),
                row.getString("nonce"),
                row.getString("code_challenge"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("used_at") != null);
    }
}
