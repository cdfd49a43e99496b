package org.rekey.registration;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `desk_look`.
@Repository
class LookRows {
    private final JdbcClient jdbc;
    private final Vault vault;

    LookRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @param subject what was typed to find the person; empty where nothing was typed
    void insert(Look look, String subject, String note) {
        jdbc.sql("""
                insert into desk_look (look_id, office_id, officer, at, person_id, outcome, reason, subject, note)
                values (:id, :office, :officer, :at, :person, :outcome, :reason, :subject, :note)
                """)
                .param("id", look.id())
                .param("office", look.office().value())
                .param("officer", look.officer().value())
                .param("at", Timestamp.from(look.at()))
                .param("person", look.person() == null ? null : look.person().value(), Types.OTHER)
                .param("outcome", look.outcome().name().toLowerCase(Locale.ROOT))
                .param("reason", look.reason().tag())
                .param("subject", sealed("subject", look.id(), subject), Types.BINARY)
                .param("note", sealed("note", look.id(), note), Types.BINARY)
                .update();
    }

    /// A look of this officer at this office that is not too old.
    Optional<Look> find(UUID id, Desk desk, Instant since) {
        return jdbc.sql("""
                select look_id, office_id, officer, at, person_id, outcome, reason
                from desk_look
                where look_id = :id and office_id = :office and officer = :officer and at > :since
                """)
                .param("id", id)
                .param("office", desk.office().id().value())
                .param("officer", desk.officer().value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> look(row))
                .optional();
    }

    /// What was typed to find the person, while it is kept.
    String subject(Look look) {
        return jdbc.sql("select subject from desk_look where look_id = :id and subject is not null")
                .param("id", look.id())
                .query((row, number) -> row.getBytes("subject"))
                .optional()
                .map(bytes -> opened("subject", look.id(), bytes))
                .orElse("");
    }

    /// Lets the tabs of one look act one after the other.
    void lock(Look look) {
        jdbc.sql("select 1 from desk_look where look_id = :id for update")
                .param("id", look.id())
                .query(Integer.class)
                .optional();
    }

    /// The person was not there, and has been entered.
    void entered(Look look, PersonId person) {
        jdbc.sql("update desk_look set person_id = :person where look_id = :id and person_id is null")
                .param("id", look.id())
                .param("person", person.value())
                .update();
    }

    int ofOfficer(PersonId officer, Instant since) {
        return jdbc.sql("select count(*) from desk_look where officer = :officer and at > :since")
                .param("officer", officer.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /// The looks of an office within a time, the latest first.
    List<Noted> ofOffice(OfficeId office, Instant from, Instant to, int skipped, int most) {
        return jdbc.sql("""
                select look_id, office_id, officer, at, person_id, outcome, reason, note
                from desk_look
                where office_id = :office and at >= :from and at < :to
                order by at desc, look_id
                limit :most offset :skipped
                """)
                .param("skipped", skipped)
                .param("office", office.value())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query((row, number) -> noted(row))
                .list();
    }

    int count(OfficeId office, Instant from, Instant to) {
        return jdbc.sql("select count(*) from desk_look where office_id = :office and at >= :from and at < :to")
                .param("office", office.value())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Integer.class)
                .single();
    }

    /// The looks at a person, the latest first.
    List<Noted> at(PersonId person) {
        return jdbc.sql("""
                select look_id, office_id, officer, at, person_id, outcome, reason, note
                from desk_look
                where person_id = :person
                order by at desc
                """)
                .param("person", person.value())
                .query((row, number) -> noted(row))
                .list();
    }

    private Noted noted(ResultSet row) throws SQLException {
        var look = look(row);
        byte[] note = row.getBytes("note");
        return new Noted(look, note == null ? "" : opened("note", look.id(), note));
    }

    int forgetSubjects(Instant before) {
        return jdbc.sql("update desk_look set subject = null where subject is not null and at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /// A look with what the officer wrote beside it.
    record Noted(Look look, String note) {}

    private byte @Nullable [] sealed(String column, UUID look, String plain) {
        return plain.isEmpty() ? null : vault.seal(place(column, look), plain.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(String column, UUID look, byte[] bytes) {
        return new String(vault.open(place(column, look), bytes), StandardCharsets.UTF_8);
    }

    private static String place(String column, UUID look) {
        return "desk_look." + column + ":" + look;
    }

    private static Look look(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Look(
                row.getObject("look_id", UUID.class),
                new OfficeId(row.getInt("office_id")),
                new PersonId(row.getObject("officer", UUID.class)),
                row.getTimestamp("at").toInstant(),
                person == null ? null : new PersonId(person),
                Look.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
