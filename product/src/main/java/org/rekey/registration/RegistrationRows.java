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
import org.rekey.registration.Registration.Document;
import org.rekey.registration.Registration.Kind;
import org.rekey.registration.Registration.State;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `registration`.
@Repository
class RegistrationRows {
    private static final String SELECT = """
            select registration_id, office_id, officer, person_id, at, kind, state, document_type, document_country,
                letters, letter_at, sampled
            from registration
            """;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Undecided undecided;

    RegistrationRows(JdbcClient jdbc, Vault vault, Undecided undecided) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.undecided = undecided;
    }

    /// @param contacts those that wait for a second officer
    /// @return false when the look has made a registration before, or something about this person waits already
    boolean insert(Registration fresh, UUID look, String documentNumber, @Nullable GivenContacts contacts) {
        if (fresh.state() == State.WAITING && undecided.inTheWay(fresh.person())) {
            return false;
        }
        return jdbc.sql("""
                        insert into registration (registration_id, look_id, office_id, officer, person_id, at, kind,
                            state, document_type, document_country, document, contacts, sampled)
                        values (:id, :look, :office, :officer, :person, :at, :kind, :state, :type, :country,
                            :document, :contacts, :sampled)
                        on conflict do nothing
                        """)
                        .param("id", fresh.id())
                        .param("look", look)
                        .param("office", fresh.office().value())
                        .param("officer", fresh.officer().value())
                        .param("person", fresh.person().value())
                        .param("at", Timestamp.from(fresh.at()))
                        .param("kind", Shown.tag(fresh.kind()))
                        .param("state", Shown.tag(fresh.state()))
                        .param("type", fresh.document().type().tag())
                        .param("country", fresh.document().country())
                        .param("document", sealed("document", fresh.id(), documentNumber))
                        .param(
                                "contacts",
                                contacts == null ? null : sealed("contacts", fresh.id(), contacts.text()),
                                Types.BINARY)
                        .param("sampled", fresh.sampled())
                        .update()
                == 1;
    }

    Optional<Registration> ofLook(UUID look) {
        return one("where look_id = :id", look);
    }

    /// The latest one of the person at this office, unless it has lapsed.
    Optional<Registration> latest(PersonId person, OfficeId office) {
        return jdbc.sql(SELECT + """
                where person_id = :person
                  and office_id = :office
                  and state <> 'lapsed'
                  and (state <> 'waiting' or at > :since)
                order by at desc
                limit 1
                """)
                .param("person", person.value())
                .param("office", office.value())
                .param("since", undecided.since())
                .query(RegistrationRows::registration)
                .optional();
    }

    /// Whether the office has registered the person, and a second officer did not decline it.
    boolean has(OfficeId office, PersonId person) {
        return jdbc.sql("""
                select exists (
                    select 1 from registration
                    where office_id = :office and person_id = :person and state = 'ready')
                """)
                .param("office", office.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Registration> find(UUID id, OfficeId office) {
        return one("where registration_id = :id", id).filter(it -> it.office().equals(office));
    }

    List<Registration> ofOffice(OfficeId office, Instant from, Instant to, int skipped, int most) {
        return jdbc.sql(SELECT + """
                where office_id = :office and at >= :from and at < :to
                order by at desc, registration_id
                limit :most offset :skipped
                """)
                .param("skipped", skipped)
                .param("office", office.value())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query(RegistrationRows::registration)
                .list();
    }

    int count(OfficeId office, Instant from, Instant to) {
        return jdbc.sql("select count(*) from registration where office_id = :office and at >= :from and at < :to")
                .param("office", office.value())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Integer.class)
                .single();
    }

    /// All that an officer has registered at an office since a moment, the latest first.
    List<Registration> ofOfficer(PersonId officer, OfficeId office, Instant from) {
        return jdbc.sql(SELECT + "where officer = :officer and office_id = :office and at >= :from order by at desc")
                .param("officer", officer.value())
                .param("office", office.value())
                .param("from", Timestamp.from(from))
                .query(RegistrationRows::registration)
                .list();
    }

    List<Registration> waiting(OfficeId office) {
        return jdbc.sql(SELECT + "where office_id = :office and state = 'waiting' and at > :since order by at")
                .param("office", office.value())
                .param("since", undecided.since())
                .query(RegistrationRows::registration)
                .list();
    }

    int ofOfficer(PersonId officer, Instant since) {
        return jdbc.sql("select count(*) from registration where officer = :officer and at > :since")
                .param("officer", officer.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /// @return false when somebody has decided before, or this officer may not
    boolean decide(UUID id, State state, PersonId officer, Instant now) {
        return jdbc.sql("""
                        update registration
                        set state = :state, decided_by = :by, decided_at = :now
                        where registration_id = :id
                          and state = 'waiting'
                          and at > :since
                          and officer <> :by
                          and person_id <> :by
                        """)
                        .param("id", id)
                        .param("since", undecided.since())
                        .param("state", Shown.tag(state))
                        .param("by", officer.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// @return false when somebody has decided before, or another officer asked
    boolean withdraw(UUID id, PersonId asker) {
        return jdbc.sql("""
                        update registration
                        set state = 'lapsed', contacts = null
                        where registration_id = :id and state = 'waiting' and officer = :asker
                        """).param("id", id).param("asker", asker.value()).update() == 1;
    }

    Optional<GivenContacts> contacts(UUID id) {
        return jdbc.sql("select contacts from registration where registration_id = :id and contacts is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes("contacts"))
                .optional()
                .map(bytes -> new String(vault.open(place("contacts", id), bytes), StandardCharsets.UTF_8))
                .map(GivenContacts::of);
    }

    /// Counts a printed letter, if none was printed since this number was read.
    boolean printed(UUID id, int letters, Instant now) {
        return jdbc.sql("""
                        update registration
                        set letters = letters + 1, letter_at = :now
                        where registration_id = :id and letters = :letters and state = 'ready'
                        """)
                        .param("id", id)
                        .param("letters", letters)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private Optional<Registration> one(String where, UUID id) {
        return jdbc.sql(SELECT + where)
                .param("id", id)
                .query(RegistrationRows::registration)
                .optional();
    }

    private byte[] sealed(String column, UUID id, String plain) {
        return vault.seal(place(column, id), plain.getBytes(StandardCharsets.UTF_8));
    }

    static String place(String column, UUID id) {
        return "registration." + column + ":" + id;
    }

    private static String constant(String tag) {
        return tag.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        Timestamp letterAt = row.getTimestamp("letter_at");
        return new Registration(
                row.getObject("registration_id", UUID.class),
                new OfficeId(row.getInt("office_id")),
                new PersonId(row.getObject("officer", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Kind.valueOf(constant(row.getString("kind"))),
                State.valueOf(constant(row.getString("state"))),
                new Document(
                        Document.Type.valueOf(constant(row.getString("document_type"))),
                        row.getString("document_country")),
                row.getInt("letters"),
                letterAt == null ? null : letterAt.toInstant(),
                row.getBoolean("sampled"));
    }
}
