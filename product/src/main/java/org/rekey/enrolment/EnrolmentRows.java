package org.rekey.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.enrolment.Enrolled.Ending;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.rekey.vault.Hashed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of activation codes and links. Every change is one conditional statement.
@Component
class EnrolmentRows {
    private final JdbcClient jdbc;

    EnrolmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets those who hand out codes for one person, at two offices or two nodes, do so one after the other.
    void lock(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))")
                .param("person", "enrolment:" + person)
                .query(row -> {});
    }

    /// @param email sealed
    void insert(Enrolled fresh, PersonId officer, byte[] linkHash, Hashed code, byte[] email) {
        jdbc.sql("""
                insert into enrolment
                    (enrolment_id, person_id, office_id, officer_id, link_hash, code_hash, code_key, email,
                     issued_at, usable_from, expires_at)
                values
                    (:id, :person, :office, :officer, :link, :code, :codeKey, :email, :issued, :usable, :expires)
                """)
                .param("id", fresh.id().value())
                .param("person", fresh.person().value())
                .param("office", fresh.office().value())
                .param("officer", officer.value())
                .param("link", linkHash)
                .param("code", code.value())
                .param("codeKey", code.keyNumber())
                .param("email", email)
                .param("issued", Timestamp.from(fresh.issuedAt()))
                .param("usable", Timestamp.from(fresh.usableFrom()))
                .param("expires", Timestamp.from(fresh.expiresAt()))
                .update();
    }

    Optional<Enrolled> ofLink(byte[] linkHash) {
        return jdbc.sql("select * from enrolment where link_hash = :link")
                .param("link", linkHash)
                .query((row, number) -> enrolled(row))
                .optional();
    }

    Optional<Enrolled> find(EnrolmentId id) {
        return jdbc.sql("select * from enrolment where enrolment_id = :id")
                .param("id", id.value())
                .query((row, number) -> enrolled(row))
                .optional();
    }

    Optional<Enrolled> latest(PersonId person) {
        return of(person).stream().findFirst();
    }

    /// The latest first.
    List<Enrolled> of(PersonId person) {
        return jdbc.sql("""
                select *
                from enrolment
                where person_id = :person
                order by issued_at desc, enrolment_id desc
                """)
                .param("person", person.value())
                .query((row, number) -> enrolled(row))
                .list();
    }

    List<Enrolled> ofOffice(OfficeId office, Instant from, Instant to) {
        return jdbc.sql("""
                select *
                from enrolment
                where office_id = :office and issued_at >= :from and issued_at < :to
                order by issued_at desc, enrolment_id desc
                """)
                .param("office", office.value())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, number) -> enrolled(row))
                .list();
    }

    /// Under which key the code was hashed.
    int codeKey(EnrolmentId id) {
        return jdbc.sql("select code_key from enrolment where enrolment_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /// Compares a code and counts it in the same statement: however many come at once, no more than the last free
    /// try is looked at. The last wrong one ends both halves.
    ///
    /// @return empty when code and link could not be used any more
    Optional<Compared> compare(EnrolmentId id, byte[] code, int most, Instant now) {
        return jdbc.sql("""
                update enrolment
                set tries = tries + case when code_hash = :code then 0 else 1 end,
                    opened_at = case when code_hash = :code then coalesce(opened_at, :now) else opened_at end,
                    ended_at = case when code_hash <> :code and tries + 1 >= :most then cast(:now as timestamptz) end,
                    ending = case when code_hash <> :code and tries + 1 >= :most then 'exhausted' end,
                    email = case when code_hash <> :code and tries + 1 >= :most then null else email end
                where enrolment_id = :id
                  and ended_at is null
                  and usable_from <= :now
                  and expires_at > :now
                returning code_hash = :code as same, tries
                """)
                .param("id", id.value())
                .param("code", code)
                .param("most", most)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Compared(row.getBoolean("same"), most - row.getInt("tries")))
                .optional();
    }

    /// @param left tries that are left
    record Compared(boolean same, int left) {}

    /// Notes that username and password were chosen.
    ///
    /// @return false when another tab was quicker, or it has ended
    boolean credentialsChosen(EnrolmentId id, Instant now) {
        return jdbc.sql("""
                        update enrolment
                        set credentials_at = :now
                        where enrolment_id = :id
                          and credentials_at is null
                          and opened_at is not null
                          and ended_at is null
                          and expires_at > :now
                        """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Uses both halves up.
    ///
    /// @return false when they were before, or became void meanwhile
    boolean use(EnrolmentId id, Instant now) {
        return jdbc.sql("""
                        update enrolment
                        set ended_at = :now, ending = 'used', email = null
                        where enrolment_id = :id
                          and credentials_at is not null
                          and ended_at is null
                          and expires_at > :now
                        """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Ends what is open for a person.
    Optional<Enrolled> end(PersonId person, Ending ending, Instant now) {
        return jdbc.sql("""
                update enrolment
                set ended_at = :now, ending = :ending, email = null
                where person_id = :person and ended_at is null
                returning *
                """)
                .param("person", person.value())
                .param("ending", word(ending))
                .param("now", Timestamp.from(now))
                .query((row, number) -> enrolled(row))
                .optional();
    }

    /// The sealed address to which the link went, while it has not ended.
    Optional<byte[]> email(EnrolmentId id) {
        return jdbc.sql("select email from enrolment where enrolment_id = :id and email is not null")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("email"))
                .optional();
    }

    /// Whether the person has chosen username and password by an activation code of any office.
    boolean haveLedToAnAccount(PersonId person) {
        return jdbc.sql("""
                select exists (select 1 from enrolment where person_id = :person and credentials_at is not null)
                """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static Enrolled enrolled(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        return new Enrolled(
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OfficeId(row.getInt("office_id")),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("usable_from").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("tries"),
                instant(row.getTimestamp("opened_at")),
                instant(row.getTimestamp("credentials_at")),
                ending == null ? null : Ending.valueOf(ending.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static String word(Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT);
    }
}
