package org.rekey.mykeys.sessions;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// For which services sessions were used, from the table `session_service`.
@Component
class ServicesOfSession {
    private final JdbcClient jdbc;
    private final Services services;

    ServicesOfSession(JdbcClient jdbc, Services services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /// The names of the services, by hash of the session.
    Map<String, List<String>> of(PersonId person, Language language) {
        return jdbc
                .sql("""
                        select s.session_hash, used.service_id
                        from logon_session s
                        join session_service used using (session_hash)
                        where s.person_id = :person and s.ended_at is null
                        order by used.used_at desc
                        """)
                .param("person", person.value())
                .query((row, number) -> Map.entry(
                        HexFormat.of().formatHex(row.getBytes("session_hash")),
                        services.of(new ServiceId(row.getInt("service_id"))).name(language)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
