package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.office.Role;
import org.rekey.person.NationalNumber;

/// What officers do at the desk: look, register, approve, support.
@Tag("J4.1")
class DeskTests extends DeskHttp {
    @Test
    void registersSomebodyNewOnceHoweverOftenItIsSent() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.REGISTER), 400);
        var number = number();
        var look = look(officer, office, number);
        assertThat(officer.get(look).body()).contains("Register this person");

        var first = register(officer, look, "confirm", mail());
        var second = register(officer, look, "confirm", mail());

        assertThat(Counter.location(first)).isEqualTo(look);
        assertThat(Counter.location(second)).isEqualTo(look);
        var person = people.ofNationalNumber(new NationalNumber(number)).orElseThrow();
        assertThat(count("select count(*) from registration where person_id = :person", person))
                .isOne();
        assertThat(count("select count(*) from desk_look where person_id = :person", person))
                .isOne();
        assertThat(people.find(person).orElseThrow().emailVerified()).isFalse();
    }

    @Test
    void registersOnceTheLastThatADayAllows() throws Exception {
        var office = office();
        var self = officer(office, Role.REGISTER);
        var officer = at(self, 400);
        register(officer, look(officer, office, number()), "confirm", mail());
        jdbc.sql("""
                        with looks as (
                            insert into desk_look (look_id, office_id, officer, at, outcome, reason)
                            select gen_random_uuid(), :office, :officer, now(), 'none', 'registration'
                            from generate_series(1, 78)
                            returning look_id)
                        insert into registration (registration_id, look_id, office_id, officer, person_id, at, kind,
                            state, document_type, document_country, document, sampled)
                        select gen_random_uuid(), looks.look_id, :office, :officer, person_id, now(), 'again',
                            'ready', 'passport', 'CZ', '', false
                        from looks, registration
                        where officer = :officer
                        """)
                .param("office", office.value())
                .param("officer", self.value())
                .update();
        jdbc.sql("update desk_look set at = at - interval '2 hours' where officer = :officer")
                .param("officer", self.value())
                .update();
        var look = look(officer, office, number());

        assertThat(Counter.location(register(officer, look, "confirm", mail()))).isEqualTo(look);
        assertThat(Counter.location(register(officer, look, "confirm", mail()))).isEqualTo(look);
        assertThat(register(officer, look(officer, office, number()), "confirm", mail())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void losesNothingThatWasTyped() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.REGISTER), 400);
        var look = look(officer, office, number());

        var refused = register(officer, look, "review", "no address");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Nov\u00e1kov\u00e1\"", "value=\"CZ 1234\"", "no address");
    }

    @Test
    @Tag("J6.5")
    void findsACaseByTheNumberOfItsReport() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.SUPPORT), 400);
        var person = held(number());
        jdbc.sql("""
                        insert into activity_report (event_id, person_id, reference, reported_at, suspended, keys_left)
                        values (gen_random_uuid(), :person, '7KQX-3MZD', '2026-11-20T10:00:00Z', 2, false)
                        """).param("person", person.value()).update();

        var found = officer.get(look(officer, office, " 7kqx3mzd ")).body();

        assertThat(found)
                .contains("Ann Peeters", "Report 7KQX-3MZD of 20 November 2026", "Keys suspended: 2. No key is left")
                .contains("First make sure who is calling");
        assertThat(count(
                        "select count(*) from audit_event where person_id = :person and kind = 'person-looked-up'",
                        person))
                .isOne();
        assertThat(officer.get(look(
                                officer,
                                office,
                                people.nationalNumber(person).orElseThrow().digits()))
                        .body())
                .doesNotContain("7KQX-3MZD");
        assertThat(officer.get(look(officer, office, "7KQX-3MZX")).body())
                .contains("No such report", "Nobody has reported anything");
    }

    @Test
    void printsOneLetterForOneClick() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.REGISTER), 400);
        var look = look(officer, office, number());
        register(officer, look, "confirm", mail());

        var letter = officer.post(look + "/letter", "printed", "0");
        var again = officer.post(look + "/letter", "printed", "0");

        assertThat(letter.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(letter.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(Counter.location(again)).endsWith("?said=printed");
        assertThat(officer.post(look + "/letter", "printed", "1").statusCode()).isEqualTo(200);
    }

    @Test
    void asksASecondOfficerBeforeAProfileIsTakenOver() throws Exception {
        var office = office();
        var first = at(officer(office, Role.REGISTER), 400);
        var second = at(officer(office, Role.REGISTER), 400);
        var number = number();
        var held = held(number);
        var look = look(first, office, number);
        var address = mail();
        register(first, look, "confirm", address);
        var request = request(held);

        assertThat(first.post(look + "/letter", "printed", "0").statusCode()).isEqualTo(410);
        assertThat(first.post(look + "/decision", "request", request, "decision", "APPROVED")
                        .statusCode())
                .isEqualTo(409);
        assertThat(email(held)).isNotEqualTo(address);
        var opened = Counter.location(second.post("/desk/" + office + "/looks/listed", "entry", request));
        assertThat(second.post(opened + "/decision", "request", request, "decision", "APPROVED")
                        .statusCode())
                .isEqualTo(303);

        assertThat(email(held)).isEqualTo(address);
        assertThat(keys.active(held)).hasSize(1);
        assertThat(first.post(look + "/letter", "printed", "0").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("J4.4")
    void leavesTheLetterOfAnotherOfficeToThatOffice() throws Exception {
        var number = number();
        var here = office();
        var own = at(officer(here, Role.REGISTER), 400);
        var look = look(own, here, number);
        register(own, look, "confirm", mail());
        own.post(look + "/letter", "printed", "0");
        var there = office();
        var stranger = at(officer(there, Role.REGISTER), 400);
        var strange = look(stranger, there, number);
        register(stranger, strange, "confirm", mail());
        stranger.post(strange + "/letter", "printed", "0");

        assertThat(own.get(look).body()).contains("There is a newer code");
        assertThat(Counter.location(own.post(look + "/letter/revoke"))).endsWith("?said=refused");
        assertThat(stranger.get(strange).body())
                .contains("The code is valid up to and including", "Take the code back");
        assertThat(Counter.location(stranger.post(strange + "/letter/revoke"))).isEqualTo(strange);
        assertThat(stranger.get(strange).body())
                .contains("The code was taken back")
                .doesNotContain("Take the code back");
    }

    @Test
    @Tag("J4.4")
    void showsAnOfficeOnlyItsOwnPeople() throws Exception {
        var here = office();
        var elsewhere = office();
        var own = at(officer(here, Role.REGISTER, Role.SUPPORT), 400);
        var stranger = at(officer(elsewhere, Role.REGISTER, Role.SUPPORT), 400);
        var number = number();
        var look = look(own, here, number);
        var address = mail();
        register(own, look, "confirm", address);
        var registration = jdbc.sql("select registration_id::text from registration where office_id = :office")
                .param("office", here.value())
                .query(String.class)
                .single();

        var strange = look(stranger, elsewhere, number);

        assertThat(stranger.get(strange).body())
                .contains("Not registered by this office")
                .doesNotContain("@");
        assertThat(stranger.post(strange + "/contacts", "email", mail()).statusCode())
                .isEqualTo(403);
        assertThat(stranger.post(strange + "/letter", "printed", "0").statusCode())
                .isEqualTo(410);
        assertThat(stranger.get(look.replace("/desk/" + here, "/desk/" + elsewhere))
                        .statusCode())
                .isEqualTo(410);
        assertThat(Counter.location(stranger.post("/desk/" + elsewhere + "/looks/listed", "entry", registration)))
                .isEqualTo("/desk/" + elsewhere + "/approvals");
        assertThat(own.get(look).body()).doesNotContain(address);
    }

    @Test
    void asksForTheFirstNameOfSeveralAndLosesNothingThatWasTyped() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.REGISTER), 400);
        for (int i = 0; i < 2; i++) {
            register(officer, look(officer, office, number()), "confirm", mail());
        }

        var answer = officer.post(
                "/desk/" + office + "/looks", "last", "Nov\u00e1kov\u00e1", "born", "12/05/1985", "reason", "question");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"first-error\"", "Add the first name", "value=\"Nov\u00e1kov\u00e1\"", "12/05/1985");
    }

    @Test
    void showsNobodyToHimself() throws Exception {
        var office = office();
        var number = number();
        var self = held(number);
        officers.give(office, self, Role.REGISTER, now());
        var officer = at(self, 400);

        var look = look(officer, office, number);

        assertThat(officer.get(look).body()).contains("That is you");
        assertThat(officer.get(look + "/register").statusCode()).isEqualTo(410);
    }

    @Test
    void keepsAnAddressToOnePerson() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.REGISTER), 400);
        var address = mail();
        register(officer, look(officer, office, number()), "confirm", address);

        var refused = register(
                officer, look(officer, office, number()), "confirm", address.toUpperCase(java.util.Locale.ROOT));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("somebody else");
    }
}
