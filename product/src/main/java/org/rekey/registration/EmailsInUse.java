package org.rekey.registration;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps an e-mail address personal: it serves one person. An officer who registers others under his own address
/// fails here too.
@Component
class EmailsInUse {
    private final JdbcClient jdbc;
    private final People people;
    private final DeskSettings settings;

    EmailsInUse(JdbcClient jdbc, People people, DeskSettings settings) {
        this.jdbc = jdbc;
        this.people = people;
        this.settings = settings;
    }

    /// Asked in the transaction that gives the address: of two who want the same one, the second waits and is told.
    boolean takenByAnother(GivenContacts contacts, @Nullable PersonId person) {
        return contacts.email() != null && settings.uniqueEmail() && takenByAnother(contacts.email(), person);
    }

    private boolean takenByAnother(EmailAddress address, @Nullable PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(:address)")
                .param("address", (long)
                        address.value().toLowerCase(Locale.ROOT).hashCode())
                .query((row, number) -> 1)
                .single();
        return people.havingEmail(address).stream()
                .anyMatch(holder ->
                        !Optional.ofNullable(person).filter(holder::equals).isPresent());
    }
}
