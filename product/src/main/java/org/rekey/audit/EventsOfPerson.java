package org.rekey.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened to a person, at which service and from which rough place, for the copy of their own data.
@Component
class EventsOfPerson implements Disclosure {
    private static final int MOST = 10_000;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Services services;

    EventsOfPerson(JdbcClient jdbc, Vault vault, Services services) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.services = services;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        return jdbc.sql("""
                        select event_id, at, kind, coalesce(detail, '') as detail, service_id,
                            coalesce(key_type, '') as key_type, sealed
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
                        "keyType", row.getString("key_type"),
                        "service", service(row.getObject("service_id", Integer.class)),
                        "place", place(row)))
                .list();
    }

    private String service(@Nullable Integer id) {
        return id == null ? "" : services.of(new ServiceId(id)).clientId();
    }

    private String place(ResultSet row) throws SQLException {
        var context = Entry.context(row.getObject("event_id", UUID.class));
        return HistoryOfPerson.noted(vault.open(context, row.getBytes("sealed")))
                .getOrDefault("place", "");
    }
}
