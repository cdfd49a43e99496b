package org.rekey.notice;

import java.util.List;
import java.util.Map;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which messages went to a person, for the copy of their own data. What they said is not kept.
@Component
class MessagesToPerson implements Disclosure {
    private final JdbcClient jdbc;

    MessagesToPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        return jdbc.sql("""
                        select created_at, kind, channel, state
                        from notice
                        where person_id = :person
                        order by created_at desc
                        """)
                .param("person", person.value())
                .query((row, number) -> Map.of(
                        "at", row.getTimestamp("created_at").toInstant().toString(),
                        "kind", row.getString("kind"),
                        "channel", row.getString("channel"),
                        "state", row.getString("state")))
                .list();
    }
}
