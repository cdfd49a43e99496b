package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.mykeys.AtOnce.atOnce;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.office.Role;

/// Officers who give or decide at the same moment: one of them does.
@Tag("J4.1")
class OfficersAtOnceTests extends DeskHttp {
    private static final int MANY = 6;

    @Test
    void giveAnAddressToOnePerson() throws Exception {
        var address = mail();
        var calls = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < MANY; i++) {
            var office = office();
            var officer = at(officer(office, Role.REGISTER), 400);
            var look = look(officer, office, number());
            calls.add(() -> register(officer, look, "confirm", address));
        }

        var answers = atOnce(calls);

        assertThat(answers).filteredOn(it -> it.statusCode() == 303).hasSize(1);
        assertThat(people.havingEmail(new org.rekey.person.EmailAddress(address)))
                .hasSize(1);
    }

    @Test
    void decideOnceAboutATakeOver() throws Exception {
        var office = office();
        var first = at(officer(office, Role.REGISTER), 400);
        var number = number();
        var held = held(number);
        var address = mail();
        register(first, look(first, office, number), "confirm", address);
        var request = request(held);
        var calls = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < MANY; i++) {
            var officer = at(officer(office, Role.REGISTER), 400);
            var look = look(officer, office, number);
            var word = i % 2 == 0 ? "APPROVED" : "DECLINED";
            calls.add(() -> officer.post(look + "/decision", "request", request, "decision", word));
        }

        var answers = atOnce(calls);

        assertThat(answers).filteredOn(it -> it.statusCode() == 303).hasSize(1);
        assertThat(answers).filteredOn(it -> it.statusCode() == 409).hasSize(MANY - 1);
        boolean approved = jdbc.sql("select state from registration where registration_id = :id::uuid")
                .param("id", request)
                .query(String.class)
                .single()
                .equals("ready");
        assertThat(email(held).equals(address)).isEqualTo(approved);
        assertThat(count(
                        "select count(*) from audit_event where person_id = :person and kind = 'request-decided'",
                        held))
                .isOne();
    }
}
