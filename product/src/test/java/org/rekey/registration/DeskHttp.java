package org.rekey.registration;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.rekey.logon.Sessions;
import org.rekey.mykeys.OverHttp;
import org.rekey.office.Office.Particulars;
import org.rekey.office.Officers;
import org.rekey.office.Offices;
import org.rekey.office.Role;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.NationalNumber;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/// Offices with officers, in the same program as the tests of My digital keys.
public abstract class DeskHttp extends OverHttp {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    protected Offices offices;

    @Autowired
    protected Officers officers;

    @Autowired
    protected Sessions sessions;

    protected OfficeId office() {
        return offices.open(new Particulars("Office " + UUID.randomUUID(), "Markt 1", "+32 9 999 00 01"), now());
    }

    protected PersonId officer(OfficeId office, Role... roles) {
        var person = Counter.person(people);
        for (var role : roles) {
            officers.give(office, person, role, now());
        }
        return person;
    }

    protected Counter at(PersonId person, int level) throws Exception {
        return Counter.of(person, level, port, sessions, keys, services, people);
    }

    protected static java.time.Instant now() {
        return InstantSource.system().instant();
    }

    static String look(Counter officer, OfficeId office, String number) throws Exception {
        return Counter.location(officer.post("/desk/" + office + "/looks", "number", number, "reason", "registration"))
                .replace("/register", "");
    }

    /// @param more fields and what is typed into them
    static HttpResponse<String> register(Counter officer, String look, String step, String email, String... more)
            throws Exception {
        var fields = new ArrayList<>(List.of("step", step, "last", "Nov\u00e1kov\u00e1", "first", "Jana"));
        fields.addAll(List.of("born", "12/05/1985", "language", "en", "email", email));
        fields.addAll(List.of("documentType", "passport", "documentNumber", "CZ 1234", "documentCountry", "CZ"));
        fields.addAll(List.of("checked", "yes", "consent", "yes"));
        fields.addAll(List.of(more));
        return officer.post(look + "/register", fields.toArray(String[]::new));
    }

    static String mail() {
        return "person" + COUNT.incrementAndGet() + "@counter.example";
    }

    /// A BIS number that nobody has.
    static String number() {
        int serial = COUNT.incrementAndGet();
        long nine = 854512000L + serial % 1000;
        return "%09d%02d".formatted(nine, 97 - nine % 97);
    }

    int count(String sql, PersonId person) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /// Somebody with a key and a confirmed address.
    PersonId held(String number) {
        var person = people.enrol(
                new Enrolment(new Names("Ann", "Peeters"), Language.EN)
                        .withNationalNumber(new NationalNumber(number))
                        .withVerifiedEmail(new EmailAddress(mail())),
                now());
        keys.add(
                person,
                new org.rekey.key.KeyTypeId("mobile-app"),
                new org.rekey.key.Lineage(null, new org.rekey.key.Level(400)),
                now());
        return person;
    }

    String email(PersonId person) {
        return people.find(person).orElseThrow().email().orElseThrow().value();
    }

    /// What waits for a second officer about somebody, or was decided.
    String request(PersonId person) {
        return jdbc.sql("select registration_id::text from registration where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }
}
