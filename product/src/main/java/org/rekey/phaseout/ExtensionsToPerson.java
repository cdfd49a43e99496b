package org.rekey.phaseout;

import java.util.List;
import java.util.Map;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// For how much longer than others a person may use a kind of key, for the copy of their own data.
@Component
class ExtensionsToPerson implements Disclosure {
    private final JdbcClient jdbc;

    ExtensionsToPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "extensions";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        return jdbc.sql("""
                        select key_type, last_day, granted_at
                        from phase_out_extension
                        where person_id = :person
                        order by granted_at desc
                        """)
                .param("person", person.value())
                .query((row, number) -> Map.of(
                        "keyType", row.getString("key_type"),
                        "lastDay", row.getString("last_day"),
                        "granted", row.getTimestamp("granted_at").toInstant().toString()))
                .list();
    }
}
