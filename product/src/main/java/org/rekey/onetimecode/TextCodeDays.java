package org.rekey.onetimecode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `text_code_day`: counts the codes that go out as text messages by day, person and number.
@Repository
class TextCodeDays {
    private final JdbcClient jdbc;
    private final CodeSettings settings;

    TextCodeDays(JdbcClient jdbc, CodeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// When another one may go, if enough went today to this person or to this number.
    Optional<Instant> usedUpUntil(PersonId person, List<byte[]> targets, Instant now) {
        var numbers = targets.stream().map(TextCodeDays::subject).toList();
        boolean usedUp = jdbc.sql("""
                select coalesce(sum(sent) filter (where subject = :person), 0) >= :perPerson
                    or coalesce(sum(sent) filter (where subject in (:numbers)), 0) >= :perNumber
                from text_code_day
                where day = :day
                  and (subject = :person or subject in (:numbers))
                """)
                .param("person", subject(person))
                .param("numbers", numbers)
                .param("perPerson", settings.textsPerPerson())
                .param("perNumber", settings.textsPerNumber())
                .param("day", day(now))
                .query(Boolean.class)
                .single();
        return usedUp ? Optional.of(day(now).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)) : Optional.empty();
    }

    void count(PersonId person, byte[] target, Instant now) {
        jdbc.sql("""
                insert into text_code_day (subject, day, sent)
                values (:person, :day, 1), (:number, :day, 1)
                on conflict (subject, day) do update set sent = text_code_day.sent + 1
                """)
                .param("person", subject(person))
                .param("number", subject(target))
                .param("day", day(now))
                .update();
    }

    void purge(Instant now) {
        jdbc.sql("delete from text_code_day where day < :day")
                .param("day", day(now))
                .update();
    }

    private static String subject(PersonId person) {
        return "person:" + person;
    }

    private static String subject(byte[] target) {
        return "number:" + HexFormat.of().formatHex(target);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
