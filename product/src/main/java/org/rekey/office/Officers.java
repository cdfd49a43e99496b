package org.rekey.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has which role at which office. Read at each request of the desk, so that a role that was taken away is gone
/// at once. Changes run in the caller's transaction.
@Component
public class Officers {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    public Officers(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// What this person may do, at offices that are open.
    public Map<OfficeId, Set<Role>> roles(PersonId person) {
        return jdbc
                .sql("""
                select office_id, role
                from office_role join office using (office_id)
                where person_id = :person and open
                order by office_id
                """)
                .param("person", person.value())
                .query((row, number) -> Map.entry(row.getInt("office_id"), role(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(it -> new OfficeId(it.getKey()), Map.Entry::getValue));
    }

    /// Whether this person works at any office, a closed one too.
    public boolean worksAnywhere(PersonId person) {
        return jdbc.sql("select exists (select 1 from office_role where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    public List<Officer> of(OfficeId office) {
        return jdbc
                .sql("select person_id, role from office_role where office_id = :office order by person_id")
                .param("office", office.value())
                .query((row, number) -> Map.entry(row.getObject("person_id", UUID.class), role(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())))
                .entrySet()
                .stream()
                .map(it -> new Officer(new PersonId(it.getKey()), it.getValue()))
                .toList();
    }

    /// @return false when they had it already
    public boolean give(OfficeId office, PersonId person, Role role, Instant now) {
        boolean given = jdbc.sql("""
                        insert into office_role (office_id, person_id, role, since)
                        values (:office, :person, :role, :now)
                        on conflict do nothing
                        """)
                        .param("office", office.value())
                        .param("person", person.value())
                        .param("role", role.tag())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (given) {
            events.publishEvent(new RoleGiven(now, person, office.value(), role));
        }
        return given;
    }

    /// @return false when they did not have it
    public boolean take(OfficeId office, PersonId person, Role role, Instant now) {
        boolean taken = jdbc.sql("""
                        delete from office_role
                        where office_id = :office and person_id = :person and role = :role
                        """)
                        .param("office", office.value())
                        .param("person", person.value())
                        .param("role", role.tag())
                        .update()
                == 1;
        if (taken) {
            events.publishEvent(new RoleTaken(now, person, office.value(), role));
        }
        return taken;
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    }
}
