package org.rekey.demo;

import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.enrolment.Enrolments;
import org.rekey.enrolment.Introduction;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.OfficeId;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `POST /demo/letters`: somebody new comes from the counter, with the letter in hand; the link is in the mailbox.
@RestController
class LettersForMachines {
    private static final OfficeId OFFICE = new OfficeId(1);
    private final People people;
    private final Enrolments enrolments;
    private final InstantSource time;

    LettersForMachines(People people, Enrolments enrolments, InstantSource time) {
        this.people = people;
        this.enrolments = enrolments;
        this.time = time;
    }

    @PostMapping(value = "/demo/letters", consumes = "application/json", produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> handOut(@RequestBody Newcomer newcomer) {
        var email = Optional.ofNullable(newcomer.email()).flatMap(EmailAddress::parse);
        var language = Language.ofTag(String.valueOf(newcomer.language()));
        if (email.isEmpty() || language.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "as in {\"email\": \"noor@example.org\", \"language\": \"nl\"}");
        }
        var now = time.instant();
        var person = people.enrol(
                new Enrolment(new Names("Noor", "Nieuwkomer"), language.get()).withUnverifiedEmail(email.get()), now);
        var officer = new PersonId(Uuids.v7(now));
        var issued = enrolments.issue(new Introduction(person, OFFICE, "Gemeente Halle", officer), now);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("email", email.get().value());
        answer.put("letter", Base64.getEncoder().encodeToString(issued.letter()));
        return answer;
    }

    /// @param language the tag of one of the four
    record Newcomer(@Nullable String email, @Nullable String language) {}
}
