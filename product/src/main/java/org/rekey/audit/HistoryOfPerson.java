package org.rekey.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.person.Happening;
import org.rekey.person.History;
import org.rekey.person.PersonId;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the trail for the person whom it is about, along the index of persons and times.
@Component
class HistoryOfPerson implements History {
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Vault vault;

    HistoryOfPerson(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<Happening> of(
            PersonId person, Collection<String> kinds, Instant since, Optional<UUID> before, int most) {
        var past = before.isEmpty() ? "" : """
                  and (at, event_id) < (
                      select at, event_id
                      from audit_event
                      where event_id = :before and person_id = :person and at > :since)
                """;
        return jdbc.sql("""
                        select event_id, at, kind, detail, service_id, key_type, sealed
                        from audit_event
                        where person_id = :person
                          and at > :since
                          and kind in (:kinds)
                        """ + past + """
                        order by at desc, event_id desc
                        limit :most
                        """)
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .param("kinds", kinds)
                .param("before", before.orElse(null))
                .param("most", most)
                .query((row, number) -> happening(row))
                .list();
    }

    @Override
    public Optional<Happening> find(PersonId person, Collection<String> kinds, Instant since, UUID id) {
        return jdbc.sql("""
                        select event_id, at, kind, detail, service_id, key_type, sealed
                        from audit_event
                        where event_id = :id
                          and person_id = :person
                          and at > :since
                          and kind in (:kinds)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .param("kinds", kinds)
                .query((row, number) -> happening(row))
                .optional();
    }

    private Happening happening(ResultSet row) throws SQLException {
        var id = row.getObject("event_id", UUID.class);
        return new Happening(
                id,
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("detail"),
                row.getObject("service_id", Integer.class),
                row.getString("key_type"),
                noted(vault.open(Entry.context(id), row.getBytes("sealed"))));
    }

    /// What lies sealed beside the columns, without the salt.
    static Map<String, String> noted(byte[] content) {
        var body = Arrays.copyOfRange(content, AuditTrail.SALT, content.length);
        return JsonMapper.shared().readValue(body, BODY).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fact -> String.valueOf(fact.getValue())));
    }
}
