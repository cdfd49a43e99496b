package org.rekey.registration;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `email_request`: contacts that wait for a second officer, an e-mail address or more.
@Repository
class ContactRequests {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Undecided undecided;

    ContactRequests(JdbcClient jdbc, Vault vault, Undecided undecided) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.undecided = undecided;
    }

    /// Contacts that an officer wants to give somebody.
    record ContactRequest(UUID id, PersonId officer, PersonId person, Instant at, GivenContacts contacts) {}

    /// @return false when something about this person waits already
    boolean insert(ContactRequest fresh, UUID look, OfficeId office) {
        if (undecided.inTheWay(fresh.person())) {
            return false;
        }
        return jdbc.sql("""
                        insert into email_request (request_id, look_id, office_id, officer, person_id, at, state, email)
                        values (:id, :look, :office, :officer, :person, :at, 'waiting', :contacts)
                        on conflict do nothing
                        """)
                        .param("id", fresh.id())
                        .param("look", look)
                        .param("office", office.value())
                        .param("officer", fresh.officer().value())
                        .param("person", fresh.person().value())
                        .param("at", Timestamp.from(fresh.at()))
                        .param(
                                "contacts",
                                vault.seal(
                                        place(fresh.id()),
                                        fresh.contacts().text().getBytes(StandardCharsets.UTF_8)))
                        .update()
                == 1;
    }

    List<ContactRequest> waiting(OfficeId office) {
        return jdbc.sql("""
                select *
                from email_request
                where office_id = :office and state = 'waiting' and at > :since
                order by at
                """)
                .param("office", office.value())
                .param("since", undecided.since())
                .query((row, number) -> request(row))
                .list();
    }

    Optional<ContactRequest> find(UUID id, OfficeId office) {
        return waiting(office).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// @return false when somebody has decided before, or this officer may not
    boolean decide(UUID id, RequestDecided.Decision decision, PersonId officer, Instant now) {
        return jdbc.sql("""
                        update email_request
                        set state = :state, decided_by = :by, decided_at = :now
                        where request_id = :id
                          and state = 'waiting'
                          and at > :since
                          and officer <> :by
                          and person_id <> :by
                        """)
                        .param("id", id)
                        .param("since", undecided.since())
                        .param("state", decision.name().toLowerCase(Locale.ROOT))
                        .param("by", officer.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// @return false when somebody has decided before, or another officer asked
    boolean withdraw(UUID id, PersonId asker) {
        return jdbc.sql("""
                        update email_request
                        set state = 'lapsed'
                        where request_id = :id and state = 'waiting' and officer = :asker
                        """).param("id", id).param("asker", asker.value()).update() == 1;
    }

    ContactRequest request(ResultSet row) throws SQLException {
        var id = row.getObject("request_id", UUID.class);
        return new ContactRequest(
                id,
                new PersonId(row.getObject("officer", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                GivenContacts.of(new String(vault.open(place(id), row.getBytes("email")), StandardCharsets.UTF_8)));
    }

    private static String place(UUID id) {
        return "email_request.email:" + id;
    }
}
