package org.rekey.mykeys.keyring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where a person used each kind of key last, from the table `service_usage`.
@Component
class UsesOfKey {
    private final JdbcClient jdbc;
    private final Services services;

    UsesOfKey(JdbcClient jdbc, Services services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /// The names of the services of the last day of use, by kind of key.
    Map<KeyTypeId, List<String>> of(PersonId person, Language language) {
        return jdbc
                .sql("""
                        select key_type, service_id
                        from (
                            select key_type, service_id, last_on,
                                max(last_on) over (partition by key_type) as last_day
                            from service_usage
                            where person_id = :person) used
                        where last_on = last_day
                        order by key_type, service_id
                        """)
                .param("person", person.value())
                .query((row, number) -> Map.entry(
                        new KeyTypeId(row.getString("key_type")), services.of(new ServiceId(row.getInt("service_id")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(entry -> name(entry.getValue(), language), Collectors.toList())));
    }

    private static String name(OnlineService service, Language language) {
        return service.name(language);
    }
}
