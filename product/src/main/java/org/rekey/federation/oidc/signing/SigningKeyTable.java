package org.rekey.federation.oidc.signing;

import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of signing keys. The pairs lie in it sealed, each bound to its own row.
@Component
class SigningKeyTable {
    private final JdbcClient jdbc;
    private final Vault vault;

    SigningKeyTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// What changes when keys are made, replaced or removed; cheap to compare.
    List<String> fingerprint() {
        return jdbc.sql("""
                select key_id || ' ' || coalesce(gone_from::text, '')
                from signing_key
                order by key_id
                """).query(String.class).list();
    }

    List<SigningKey> all() {
        return jdbc.sql("""
                select key_id, algorithm, sealed, active_from, retired_from, gone_from
                from signing_key
                """).query((row, number) -> key(row)).list();
    }

    /// Adds a key that is followed by none yet.
    ///
    /// @return whether it is the only such key of its algorithm; another node may have been faster
    boolean add(SigningKey key) {
        return jdbc.sql("""
                insert into signing_key (key_id, algorithm, sealed, active_from)
                values (:id, :algorithm, :sealed, :from)
                on conflict do nothing
                """)
                        .param("id", key.id())
                        .param("algorithm", key.algorithm().name())
                        .param("sealed", seal(key.pair()))
                        .param("from", Timestamp.from(key.activeFrom()))
                        .update()
                == 1;
    }

    /// Sets the end of the key that signs now and is followed by none yet.
    boolean follow(Algorithm algorithm, Instant now, SigningKey.End end) {
        return jdbc.sql("""
                update signing_key
                set retired_from = :retired, gone_from = :gone
                where algorithm = :algorithm
                  and retired_from is null
                  and active_from <= :now
                """)
                        .param("algorithm", algorithm.name())
                        .param("now", Timestamp.from(now))
                        .param("retired", Timestamp.from(end.retiredFrom()))
                        .param("gone", Timestamp.from(end.goneFrom()))
                        .update()
                == 1;
    }

    /// Ends every key of an algorithm from this moment on.
    void endAll(Algorithm algorithm, Instant now) {
        jdbc.sql("""
                update signing_key
                set retired_from = :now, gone_from = :now
                where algorithm = :algorithm
                  and (gone_from is null or gone_from > :now)
                """)
                .param("algorithm", algorithm.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Whether a key has been signing since before that instant and is followed by none yet.
    boolean signingSince(Instant before) {
        return jdbc.sql("""
                select exists (
                  select 1
                  from signing_key
                  where retired_from is null
                    and active_from < :before)
                """)
                .param("before", Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }

    int removeGone(Instant now) {
        return jdbc.sql("""
                delete from signing_key
                where gone_from < :now
                """).param("now", Timestamp.from(now)).update();
    }

    private byte[] seal(JWK pair) {
        return vault.providerKeys()
                .seal(context(pair.getKeyID()), pair.toJSONString().getBytes(StandardCharsets.UTF_8));
    }

    private SigningKey key(ResultSet row) throws SQLException {
        var id = row.getString("key_id");
        var opened = vault.providerKeys().open(context(id), row.getBytes("sealed"));
        var retired = row.getTimestamp("retired_from");
        return new SigningKey(
                Algorithm.valueOf(row.getString("algorithm")),
                parsed(new String(opened, StandardCharsets.UTF_8)),
                row.getTimestamp("active_from").toInstant(),
                retired == null ? null : end(retired, row));
    }

    private static SigningKey.@Nullable End end(Timestamp retired, ResultSet row) throws SQLException {
        return new SigningKey.End(
                retired.toInstant(), row.getTimestamp("gone_from").toInstant());
    }

    private static JWK parsed(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException broken) {
            throw new IllegalStateException("a sealed signing key does not parse", broken);
        }
    }

    private static String context(String id) {
        return "signing_key:" + id;
    }
}
