package org.rekey.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.rekey.person.EmailAddress;
import org.rekey.person.Person;

/// What an officer sees of a person: nothing that he could use in the person's place.
///
/// @param email masked
/// @param own whether this office has registered the person; of others only the first four are shown
public record ShownPerson(
        String name,
        Optional<LocalDate> born,
        String language,
        boolean hasKeys,
        Optional<String> email,
        boolean emailVerified,
        boolean own) {
    static ShownPerson of(Person person, Optional<LocalDate> born, boolean hasKeys, boolean own) {
        return new ShownPerson(
                person.names().full(),
                born,
                person.language().tag(),
                hasKeys,
                own ? person.email().map(EmailAddress::masked) : Optional.empty(),
                person.emailVerified(),
                own);
    }
}
