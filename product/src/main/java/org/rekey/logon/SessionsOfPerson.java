package org.rekey.logon;

import java.util.List;
import java.util.Map;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A person's logons, for the copy of their own data.
@Component
class SessionsOfPerson implements Disclosure {
    private final JdbcClient jdbc;

    SessionsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        return jdbc.sql("""
                        select authenticated_at, seen_at, key_type, level
                        from logon_session
                        where person_id = :person
                        order by authenticated_at desc
                        """)
                .param("person", person.value())
                .query((row, number) -> Map.of(
                        "from", row.getTimestamp("authenticated_at").toInstant().toString(),
                        "lastSeen", row.getTimestamp("seen_at").toInstant().toString(),
                        "keyType", row.getString("key_type"),
                        "level", row.getString("level")))
                .list();
    }
}
