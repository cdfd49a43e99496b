package org.rekey.enrolment;

import java.util.Optional;
import org.rekey.key.LogonReference;
import org.rekey.onlineservice.OnlineService;
import org.rekey.person.Language;
import org.rekey.person.Person;
import org.rekey.person.Username;

/// A person who has shown link and activation code in this browser, on the way to a first digital key.
///
/// @param username which a person who is registered anew keeps
/// @param service My digital keys, where the way leads
public record Entrant(Enrolled enrolled, Person person, Optional<Username> username, OnlineService service) {
    /// The page to go on at, wherever the person stopped.
    String ahead() {
        if (enrolled.ending() == Enrolled.Ending.USED) {
            return "/activation/done";
        }
        return hasCredentials() ? "/activation/select" : "/activation/account";
    }

    boolean hasCredentials() {
        return enrolled.credentialsAt() != null;
    }

    LogonReference reference(Language language, boolean resend) {
        return new LogonReference(enrolled.id().value(), language, service.name(language), resend, true);
    }
}
