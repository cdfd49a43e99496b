package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.office.Role;
import org.rekey.person.NationalNumber;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.rekey.person.PostalAddress;

/// The form to register somebody: what it refuses and where it says so, and that nothing typed is lost.
@Tag("J4.1")
class RegisterPageTests extends DeskHttp {
    private OfficeId office;
    private PersonId self;
    private Counter officer;
    private String number;
    private String look;

    @BeforeEach
    void anOfficerAtWork() throws Exception {
        office = office();
        self = officer(office, Role.REGISTER);
        officer = at(self, 400);
        number = number();
        look = look(officer, office, number);
    }

    @Test
    void fillsInTheDateOfBirthAsTheLanguageOfThePageWritesIt() throws Exception {
        assertThat(officer.get(look + "/register").body()).contains("value=\"12/05/1985\"");
        officer.get("/language?to=de&back=/desk");
        assertThat(officer.get(look + "/register").body()).contains("value=\"12.05.1985\"");
    }

    @Test
    void refusesADateOfBirthThatCannotBe() throws Exception {
        var future = officer.post(look + "/register", "born", "12/05/2085");
        var another = officer.post(look + "/register", "born", "13/05/1985");

        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("id=\"born-error\"", "This day has not come yet");
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(another.body()).contains("not the date of birth that the national number tells");
    }

    @Test
    void saysOfTheNamesWhichOneIsNotRight() throws Exception {
        assertThat(officer.post(look + "/register", "last", "Nov\u00e1k", "first", "<b>")
                        .body())
                .contains("id=\"first-error\"")
                .doesNotContain("last-error");
        for (var last : new String[] {"", "\u00a0", "-"}) {
            assertThat(officer.post(look + "/register", "last", last, "first", "Jana")
                            .body())
                    .contains("id=\"last-error\"")
                    .doesNotContain("first-error");
        }
    }

    @Test
    void leadsFromTheTopToEachFieldThatIsNotRight() throws Exception {
        var body = officer.post(look + "/register").body();

        var box = body.substring(body.indexOf("class=\"notice stop errors\""), body.indexOf("<h1>"));
        assertThat(links(box))
                .hasSizeGreaterThan(5)
                .allSatisfy(field -> assertThat(body).contains(" id=\"" + field + "\"", " id=\"" + field + "-error\""));
        assertThat(links(box)).hasSize(body.split("aria-invalid=\"true\"", -1).length - 1);
    }

    private static List<String> links(String box) {
        return Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(box)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void saysAtNoFieldWhatIsAboutThePerson() throws Exception {
        var held = held(number());
        var digits = people.nationalNumber(held).orElseThrow().digits();
        register(officer, look(officer, office, digits), "confirm", mail());

        var again = register(officer, look(officer, office, digits), "confirm", mail());

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("waits for a second officer already").doesNotContain("email-error");
    }

    @Test
    void keepsWhatWasTypedWhileTheOfficerLogsOnAgain() throws Exception {
        rests("-");

        var sent = register(officer, look, "review", "jana@counter.example");

        assertThat(Counter.location(sent)).startsWith("/logon/");
        rests("+");
        assertThat(officer.get(look + "/register").body())
                .contains("You had to log on again", "value=\"Nov\u00e1kov\u00e1\"", "value=\"CZ 1234\"")
                .contains("value=\"jana@counter.example\"");
        assertThat(officer.get(look + "/register").body())
                .doesNotContain("You had to log on again")
                .doesNotContain("CZ 1234");
    }

    @Test
    void opensWhatWasTypedForNoOtherLook() throws Exception {
        rests("-");
        register(officer, look, "review", mail());
        rests("+");

        assertThat(officer.get(look(officer, office, number) + "/register").body())
                .doesNotContain("CZ 1234");
    }

    @Test
    void takesAnOfficialAddressAwayOnlyWhenItIsSaid() throws Exception {
        var email = mail();
        register(officer, look, "confirm", email, "street", "Kerkstraat 7", "town", "9999 Dorp", "country", "BE");
        var person = people.ofNationalNumber(new NationalNumber(number)).orElseThrow();
        var again = look(officer, office, number);

        assertThat(register(officer, again, "review", email).body()).contains("Stays as it is");
        register(officer, again, "confirm", email);
        assertThat(address(person)).isPresent();
        var gone = look(officer, office, number);
        assertThat(officer.get(gone + "/register").body()).contains("name=\"noAddress\"");
        register(officer, gone, "confirm", email, "noAddress", "yes");

        assertThat(address(person)).isEmpty();
        assertThat(count(
                        "select count(*) from audit_event where person_id = :person and kind = 'address-changed'",
                        person))
                .isOne();
    }

    private java.util.Optional<PostalAddress> address(PersonId person) {
        return people.find(person).orElseThrow().address();
    }

    /// As if nobody had touched anything for an hour, or as if they had.
    private void rests(String sign) {
        jdbc.sql("update logon_session set seen_at = seen_at " + sign + " interval '1 hour'"
                        + " where person_id = :person")
                .param("person", self.value())
                .update();
    }
}
