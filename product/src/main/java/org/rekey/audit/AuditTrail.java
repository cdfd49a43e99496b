package org.rekey.audit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rekey.event.Circumstance;
import org.rekey.event.DomainEvent;
import org.rekey.vault.Randomness;
import org.rekey.vault.Uuids;
import org.rekey.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes each event down, in one statement, in the transaction that published it: what did not happen leaves no
/// trace, and nothing happens without one.
@Component
class AuditTrail {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final int SALT = 16;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Randomness randomness;
    private final InstantSource time;
    private final List<Circumstance> circumstances;

    AuditTrail(
            JdbcClient jdbc, Vault vault, Randomness randomness, InstantSource time, List<Circumstance> circumstances) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.randomness = randomness;
        this.time = time;
        this.circumstances = circumstances;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DomainEvent event) {
        var facts = Facts.of(event);
        var entry = Entry.of(Uuids.v7(time.instant()), facts);
        write(entry, content(facts));
    }

    /// Salt and body: the salt keeps a short body from being guessed from the leaf.
    private byte[] content(Facts facts) {
        var salt = randomness.bytes(SALT);
        var body = JSON.writeValueAsBytes(noted(facts));
        var content = new byte[salt.length + body.length];
        System.arraycopy(salt, 0, content, 0, salt.length);
        System.arraycopy(body, 0, content, salt.length, body.length);
        return content;
    }

    /// What the event says, and what is known of the request that made it happen to that person.
    private Map<String, Object> noted(Facts facts) {
        var noted = new TreeMap<>(facts.body());
        if (facts.person() != null) {
            circumstances.forEach(one -> one.now().ifPresent(value -> noted.putIfAbsent(one.name(), value)));
        }
        return noted;
    }

    private void write(Entry entry, byte[] content) {
        jdbc.sql("""
                insert into audit_event
                    (at, event_id, kind, detail, person_id, service_id, key_type, language, leaf, sealed)
                values
                    (:at, :id, :kind, :detail, :person, :service, :keyType, :language, :leaf, :sealed)
                """)
                .param("at", Timestamp.from(entry.at()))
                .param("id", entry.id())
                .param("kind", entry.kind())
                .param("detail", entry.detail(), Types.VARCHAR)
                .param("person", entry.person(), Types.OTHER)
                .param("service", entry.service(), Types.INTEGER)
                .param("keyType", entry.keyType(), Types.VARCHAR)
                .param("language", entry.language(), Types.VARCHAR)
                .param("leaf", entry.leaf(content))
                .param("sealed", vault.seal(entry.context(), content))
                .update();
    }
}
