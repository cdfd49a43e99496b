package org.rekey.keys.emailcode;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.rekey.key.LogonReference;
import org.rekey.onetimecode.CodePurpose;
import org.rekey.onetimecode.CodeRequest;
import org.rekey.onetimecode.OneTimeCodes;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// Where a person's codes go: the address that was confirmed, and no other.
@Component
class Mailbox {
    private final People people;
    private final OneTimeCodes codes;

    Mailbox(People people, OneTimeCodes codes) {
        this.people = people;
        this.codes = codes;
    }

    Optional<EmailAddress> of(PersonId person) {
        return people.find(person).flatMap(Person::verifiedEmail);
    }

    /// Sends a code, unless one is on its way.
    CodeOnItsWay send(CodePurpose purpose, PersonId person, EmailAddress address, LogonReference flow, Instant now) {
        var template = "key.email-code.mail." + purpose.name().toLowerCase(Locale.ROOT);
        var request = CodeRequest.in(flow, purpose, person, address, template);
        return CodeOnItsWay.of(codes.send(request, now), now);
    }
}
