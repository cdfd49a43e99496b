package org.rekey.mykeys;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The online services that a person has used within 13 months: what a new key should go on opening.
@Component
public class RecentServices {
    private static final int MONTHS = 13;
    private final JdbcClient jdbc;
    private final Services services;

    RecentServices(JdbcClient jdbc, Services services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /// @param also counts as used, since the person is on the way to it
    public Set<OnlineService> of(PersonId person, OnlineService also, LocalDate today) {
        var used = new LinkedHashSet<OnlineService>();
        used.add(also);
        ids(person, today.minusMonths(MONTHS)).stream().map(services::of).forEach(used::add);
        used.removeIf(service -> service.clientId().equals(OnlineService.MY_DIGITAL_KEYS));
        return used;
    }

    private List<ServiceId> ids(PersonId person, LocalDate since) {
        return jdbc.sql("""
                select service_id
                from service_usage
                where person_id = :person and last_on > :since
                group by service_id
                order by max(last_on) desc, service_id
                """)
                .param("person", person.value())
                .param("since", since)
                .query((row, number) -> new ServiceId(row.getInt("service_id")))
                .list();
    }
}
