package org.rekey.audit;

import java.util.List;
import java.util.Map;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened to a person, for the copy of their own data.
@Component
class EventsOfPerson implements Disclosure {
    private static final int MOST = 10_000;
    private final JdbcClient jdbc;

    EventsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        return jdbc.sql("""
                        select at, kind, coalesce(detail, '') as detail, coalesce(key_type, '') as key_type
                        from audit_event
                        where person_id = :person
                        order by at desc
                        limit :most
                        """)
                .param("person", person.value())
                .param("most", MOST)
                .query((row, number) -> Map.of(
                        "at", row.getTimestamp("at").toInstant().toString(),
                        "kind", row.getString("kind"),
                        "detail", row.getString("detail"),
                        "keyType", row.getString("key_type")))
                .list();
    }
}
