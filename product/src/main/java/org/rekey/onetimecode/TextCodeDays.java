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

/// The table `text_code_day`: counts the codes that go out as text messages by day, person and number, and those that
/// strangers have sent to a person once more by themselves: they leave a part of the limit to the holder.
@Repository
class TextCodeDays {
    private final JdbcClient jdbc;
    private final CodeSettings settings;

    TextCodeDays(JdbcClient jdbc, CodeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// When another one may go, if enough went today to this person or to this number.
    Optional<Instant> usedUpUntil(CodeRequest request, List<byte[]> targets, Instant now) {
        var numbers = targets.stream().map(target -> subject(request, target)).toList();
        boolean usedUp = jdbc.sql("""
                select coalesce(sum(sent) filter (where subject = :person), 0) >= :perPerson
                    or coalesce(sum(sent) filter (where subject = :strangers), 0) >= :strangersShare and not :known
                    or coalesce(sum(sent) filter (where subject in (:numbers)), 0) >= :perNumber
                from text_code_day
                where day = :day
                  and (subject in (:person, :strangers) or subject in (:numbers))
                """)
                .param("person", subject(request.person()))
                .param("strangers", strangers(request.person()))
                .param("numbers", numbers)
                .param("known", request.knownBrowser())
                .param("strangersShare", CodeSettings.strangersShare(settings.textsPerPerson()))
                .param("perPerson", settings.textsPerPerson())
                .param("perNumber", settings.textsPerNumber())
                .param("day", day(now))
                .query(Boolean.class)
                .single();
        return usedUp ? Optional.of(day(now).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)) : Optional.empty();
    }

    void count(CodeRequest request, byte[] target, Instant now) {
        jdbc.sql("""
                insert into text_code_day (subject, day, sent)
                select subject, :day, 1
                from (values (:person, true), (:strangers, :stranger), (:number, true)) counted (subject, counts)
                where counts
                on conflict (subject, day) do update set sent = text_code_day.sent + 1
                """)
                .param("person", subject(request.person()))
                .param("strangers", strangers(request.person()))
                .param("stranger", !request.knownBrowser())
                .param("number", subject(request, target))
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

    private static String strangers(PersonId person) {
        return "strangers:" + person;
    }

    /// Texts to somebody who has yet to prove that the number is theirs are counted apart.
    private static String subject(CodeRequest request, byte[] target) {
        return (request.toProvenContact() ? "number:" : "claimed:")
                + HexFormat.of().formatHex(target);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
