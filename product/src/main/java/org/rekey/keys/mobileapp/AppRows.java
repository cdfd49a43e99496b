package org.rekey.keys.mobileapp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.person.PersonId;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `mobile_app_key`. Secrets come and go sealed for their own row.
@Repository
class AppRows {
    private static final CopyTable TABLE =
            new CopyTable("mobile_app_key", "key_id", "person_id", "secret", "last_step", "drift_seconds");

    private final JdbcClient jdbc;
    private final Vault vault;

    AppRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(KeyId key, PersonId holder, App app) {
        jdbc.sql("""
                insert into mobile_app_key (key_id, person_id, secret, last_step, drift_seconds)
                values (:key, :holder, :secret, :step, :drift)
                """)
                .param("key", key.value())
                .param("holder", holder.value())
                .param("secret", vault.seal(context(key), app.secret().bytes()))
                .param("step", app.clock().lastStep())
                .param("drift", app.clock().driftSeconds())
                .update();
    }

    /// Adds an app to those that are copied in.
    void add(KeyId key, PersonId holder, App app, CopyRows into) {
        into.add(
                TABLE,
                row -> row.uuid(key.value())
                        .uuid(holder.value())
                        .bytes(vault.seal(context(key), app.secret().bytes()))
                        .big(app.clock().lastStep())
                        .small(app.clock().driftSeconds()));
    }

    Map<KeyId, App> of(Collection<KeyId> keys) {
        return jdbc
                .sql("select key_id, secret, last_step, drift_seconds from mobile_app_key where key_id = any(:keys)")
                .param("keys", keys.stream().map(KeyId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var key = new KeyId(row.getObject("key_id", UUID.class));
                    return Map.entry(key, app(key, row));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<App> find(DigitalKey key) {
        return jdbc.sql("""
                select secret, last_step, drift_seconds
                from mobile_app_key
                where key_id = :key and person_id = :holder
                """)
                .param("key", key.id().value())
                .param("holder", key.holder().value())
                .query((row, number) -> app(key.id(), row))
                .optional();
    }

    /// RFC 6238 section 5.2: a code is accepted once. Of two answers at one moment the row lets one through.
    boolean use(DigitalKey key, AppClock after) {
        return jdbc.sql("""
                update mobile_app_key
                set last_step = :step, drift_seconds = :drift
                where key_id = :key and person_id = :holder
                  and last_step < :step
                  and exists (select 1 from digital_key k where k.key_id = :key and k.state = 'active')
                """)
                        .param("key", key.id().value())
                        .param("holder", key.holder().value())
                        .param("step", after.lastStep())
                        .param("drift", after.driftSeconds())
                        .update()
                == 1;
    }

    private App app(KeyId key, ResultSet row) throws SQLException {
        var secret = new AppSecret(vault.open(context(key), row.getBytes("secret")));
        return new App(secret, new AppClock(row.getLong("last_step"), row.getInt("drift_seconds")));
    }

    private static String context(KeyId key) {
        return "mobile_app_key.secret:" + key;
    }

    /// An app that belongs to somebody.
    record App(AppSecret secret, AppClock clock) {}
}
