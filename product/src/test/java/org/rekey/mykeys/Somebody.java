package org.rekey.mykeys;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody, and what is written down about them.
public abstract class Somebody {
    public final PersonId id;
    private final DigitalKeys keys;
    private final JdbcClient jdbc;

    protected Somebody(PersonId id, DigitalKeys keys, JdbcClient jdbc) {
        this.id = id;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /// What they were told so far is of no interest.
    protected void told() {
        jdbc.sql("delete from notice where person_id = :person")
                .param("person", id.value())
                .update();
    }

    /// As if the last logon were older by so much.
    protected void waits(int minutes) {
        jdbc.sql("update logon_session set authenticated_at = authenticated_at - make_interval(mins => :minutes)"
                        + " where person_id = :person")
                .param("minutes", minutes)
                .param("person", id.value())
                .update();
    }

    public Map<String, String> states() {
        return keys.all(id).stream()
                .collect(Collectors.toMap(
                        (DigitalKey key) -> key.type().value(),
                        key -> key.state().name()));
    }

    /// The details of what the audit trail has of a kind.
    public List<String> audited(String kind) {
        return jdbc.sql("select coalesce(detail, '') from audit_event where person_id = :person and kind = :kind")
                .param("person", id.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    public List<String> notices() {
        return jdbc.sql("select kind from notice where person_id = :person")
                .param("person", id.value())
                .query(String.class)
                .list();
    }
}
