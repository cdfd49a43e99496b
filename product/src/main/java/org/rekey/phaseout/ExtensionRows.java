package org.rekey.phaseout;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `phase_out_extension`.
@Repository
class ExtensionRows {
    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> of(PersonId person, KeyTypeId type) {
        return jdbc.sql("""
                select last_day from phase_out_extension where person_id = :person and key_type = :type
                """)
                .param("person", person.value())
                .param("type", type.value())
                .query(LocalDate.class)
                .optional();
    }

    /// @return false when the person has one as long already
    boolean put(PersonId person, KeyTypeId type, LocalDate lastDay, Instant now) {
        return jdbc.sql("""
                        insert into phase_out_extension (person_id, key_type, last_day, granted_at)
                        values (:person, :type, :day, :now)
                        on conflict (person_id, key_type) do update
                        set last_day = excluded.last_day, granted_at = excluded.granted_at
                        where phase_out_extension.last_day < excluded.last_day
                        """)
                        .param("person", person.value())
                        .param("type", type.value())
                        .param("day", lastDay)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
