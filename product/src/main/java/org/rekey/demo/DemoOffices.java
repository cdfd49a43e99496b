package org.rekey.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.rekey.office.Office.Particulars;
import org.rekey.office.Officers;
import org.rekey.office.Offices;
import org.rekey.office.Role;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Two registration offices with their officers, and two operators, at the first start.
@Component
class DemoOffices {
    private final Offices offices;
    private final Officers officers;
    private final JdbcClient jdbc;

    DemoOffices(Offices offices, Officers officers, JdbcClient jdbc) {
        this.offices = offices;
        this.officers = officers;
        this.jdbc = jdbc;
    }

    boolean areOpen() {
        return !offices.all().isEmpty();
    }

    void open(Usernames usernames, Instant now) {
        var one = offices.open(new Particulars("Eikendorp", "Markt 1, 9999 Eikendorp", "+32 9 999 00 01"), now);
        var other =
                offices.open(new Particulars("Lindenthal", "Rathausplatz 2, 4999 Lindenthal", "+32 87 99 00 02"), now);
        give(one, person("olga", usernames), now, Role.REGISTER, Role.SUPPORT);
        give(one, person("oscar", usernames), now, Role.REGISTER, Role.SUPPORT);
        give(one, person("vera", usernames), now, Role.AUDITOR);
        give(other, person("sarah", usernames), now, Role.REGISTER, Role.SUPPORT);
        for (var operator : List.of("otto", "odile")) {
            jdbc.sql("insert into operator (person_id, since) values (:person, :now)")
                    .param("person", person(operator, usernames).value())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /// Gives somebody the offices and rights of another one.
    void likewise(PersonId other, PersonId like, Instant now) {
        officers.roles(like).forEach((office, roles) -> roles.forEach(role -> officers.give(office, other, role, now)));
        jdbc.sql("""
                insert into operator (person_id, since)
                select :other, :now from operator where person_id = :like
                """)
                .param("other", other.value())
                .param("like", like.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void give(OfficeId office, PersonId person, Instant now, Role... roles) {
        for (var role : roles) {
            officers.give(office, person, role, now);
        }
    }

    private static PersonId person(String username, Usernames usernames) {
        return usernames.holder(new Username(username)).orElseThrow();
    }
}
