package org.rekey.registration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rekey.enrolment.Enrolled;
import org.rekey.enrolment.Enrolments;
import org.rekey.office.Offices;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// Which offices handed out activation codes, and what became of them, for the copy of the person's own data.
@Component
class CodesOfPerson implements Disclosure {
    private final Enrolments enrolments;
    private final Offices offices;

    CodesOfPerson(Enrolments enrolments, Offices offices) {
        this.enrolments = enrolments;
        this.offices = offices;
    }

    @Override
    public String name() {
        return "activationCodes";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        return enrolments.of(person).stream().map(this::told).toList();
    }

    private Map<String, String> told(Enrolled code) {
        var ending = code.ending();
        return Map.of(
                "at", code.issuedAt().toString(),
                "office", offices.find(code.office()).orElseThrow().name(),
                "usableFrom", code.usableFrom().toString(),
                "expires", code.expiresAt().toString(),
                "ending", ending == null ? "" : ending.name().toLowerCase(Locale.ROOT));
    }
}
