package org.rekey.logon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which services people have used elsewhere, as they come in by the thousand: without it the forecast of a
/// phase-out would believe that nobody is cut off.
@Component
public class ServiceUseArrivals {
    private static final CopyTable TABLE =
            new CopyTable("service_usage", "person_id", "service_id", "key_type", "last_on");

    private final JdbcClient jdbc;

    public ServiceUseArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds the row of one use. Costs no statement.
    public static void add(PersonId person, Use use, CopyRows into) {
        into.add(
                TABLE,
                row -> row.uuid(person.value())
                        .small(use.service().value())
                        .text(use.key().value())
                        .day(use.lastOn()));
    }

    public Map<PersonId, List<Use>> of(Collection<PersonId> persons) {
        return jdbc
                .sql("""
                        select person_id, service_id, key_type, last_on
                        from service_usage
                        where person_id = any(:persons)
                        order by service_id, key_type
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Use(
                                new ServiceId(row.getInt("service_id")),
                                new KeyTypeId(row.getString("key_type")),
                                row.getObject("last_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// A service, the kind of key that opened it, and the last day on which it did.
    public record Use(ServiceId service, KeyTypeId key, LocalDate lastOn) {}
}
