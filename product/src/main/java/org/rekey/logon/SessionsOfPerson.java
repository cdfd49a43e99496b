package org.rekey.logon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
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
                        select authenticated_at, seen_at, ends_at, ended_at, key_type, level, device
                        from logon_session
                        where person_id = :person
                        order by authenticated_at desc
                        """)
                .param("person", person.value())
                .query((row, number) -> session(row))
                .list();
    }

    private static Map<String, String> session(ResultSet row) throws SQLException {
        var session = new LinkedHashMap<String, String>();
        session.put("from", moment(row.getTimestamp("authenticated_at")));
        session.put("lastSeen", moment(row.getTimestamp("seen_at")));
        session.put("endsAt", moment(row.getTimestamp("ends_at")));
        var ended = row.getTimestamp("ended_at");
        if (ended != null) {
            session.put("endedAt", moment(ended));
        }
        session.put("keyType", row.getString("key_type"));
        session.put("level", row.getString("level"));
        session.put("device", row.getString("device"));
        return session;
    }

    private static String moment(Timestamp column) {
        return column.toInstant().toString();
    }
}
