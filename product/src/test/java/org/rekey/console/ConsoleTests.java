package org.rekey.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.office.Role;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.registration.Counter;
import org.rekey.registration.DeskHttp;

/// What operators do in the console: one proposes, another decides.
@Tag("J4.1")
class ConsoleTests extends DeskHttp {
    private PersonId one;
    private PersonId other;
    private Counter first;
    private Counter second;

    @BeforeEach
    void twoOperators() throws Exception {
        one = operator();
        other = operator();
        first = at(one, 400);
        second = at(other, 400);
    }

    @Test
    void opensAnOfficeOnceASecondOperatorSaysSo() throws Exception {
        var name = "Zuid " + UUID.randomUUID();
        assertThat(Counter.location(opens(name, "Zuid 7", "+32 9 999 00 07"))).isEqualTo("/console/changes");
        var proposal = latest();

        assertThat(decides(first, proposal, "approved").statusCode()).isEqualTo(409);
        assertThat(first.get("/console").body()).doesNotContain(name);
        assertThat(decides(second, proposal, "approved").statusCode()).isEqualTo(303);
        assertThat(decides(second, proposal, "declined").statusCode()).isEqualTo(409);

        assertThat(first.get("/console").body()).contains(name);
        assertThat(first.get("/console/changes").body()).contains("Approved by");
    }

    @Test
    void saysWhatIsWrongWithAnOfficeAndKeepsWhatWasTyped() throws Exception {
        for (var field : new String[][] {
            {"", "Zuid 7", "+32 9 999 00 07", "Type a name"},
            {"Zuid", "<b>", "+32 9 999 00 07", "letters, digits and ordinary punctuation"},
            {"Zuid\u202e", "Zuid 7", "+32 9 999 00 07", "letters, digits and ordinary punctuation"},
            {"Zuid", "Zuid 7", "call us", "Type a telephone number"}
        }) {
            var answer = opens(field[0], field[1], field[2]);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(field[3], "value=\"" + field[2] + "\"");
        }
        assertThat(opens("", "", "").body())
                .contains("id=\"name-error\"", "id=\"address-error\"", "id=\"phone-error\"");
    }

    @Test
    void changesAndClosesAnOffice() throws Exception {
        var office = office();
        var path = "/console/offices/" + office;
        var officer = at(officer(office, Role.REGISTER), 400);
        assertThat(first.get(path + "/change").body()).contains("Markt 1");

        first.post(path + "/change", "name", "Noord", "address", "Noord 8", "phone", "+32 9 999 00 08");
        decides(second, latest(), "approved");
        assertThat(first.get(path).body()).contains("Noord 8");

        first.post(path + "/close");
        decides(second, latest(), "approved");
        assertThat(officer.get("/desk/" + office).statusCode()).isEqualTo(403);
        assertThat(first.get(path).body()).contains("closed").doesNotContain(path + "/roles\"");
    }

    @Test
    void givesAndTakesARoleAndThatIsFeltAtTheNextClick() throws Exception {
        var office = office();
        var path = "/console/offices/" + office;
        var person = Counter.person(people);
        var username = named(person);
        var officer = at(person, 400);

        assertThat(first.post(path + "/roles", "username", "nobody-at-all", "role", "REGISTER")
                        .body())
                .contains("Nobody has this username");
        first.post(path + "/roles", "username", username, "role", "REGISTER");
        assertThat(officer.get("/desk/" + office).statusCode()).isEqualTo(403);
        decides(second, latest(), "approved");
        assertThat(officer.get("/desk/" + office).statusCode()).isEqualTo(200);

        second.post(path + "/roles/end", "person", person.toString(), "role", "REGISTER");
        decides(first, latest(), "approved");
        assertThat(officer.get("/desk/" + office).statusCode()).isEqualTo(403);
    }

    @Test
    void givesNobodyARoleBesidesThatOfAnOperatorNorByThemselves() throws Exception {
        var path = "/console/offices/" + office();

        assertThat(first.post(path + "/roles", "username", named(one), "role", "REGISTER")
                        .body())
                .contains("Nobody gives themselves a role");
        var typed = named(other);
        var chosen = "value=\"SUPPORT\" selected";
        assertThat(first.post(path + "/roles", "username", "nobody-at-all", "role", "SUPPORT")
                        .body())
                .contains("Nobody has this username", chosen);
        assertThat(first.post(path + "/roles", "username", typed, "role", "SUPPORT")
                        .body())
                .contains("An operator does not work at an office", "value=\"" + typed + "\"", chosen);
        assertThat(first.post("/console/operators", "username", named(officer(office(), Role.AUDITOR)))
                        .body())
                .contains("An operator does not work at an office");
    }

    @Test
    void addsAnOperatorAndRemovesOne() throws Exception {
        var person = Counter.person(people);
        first.post("/console/operators", "username", named(person));
        var added = at(person, 400);
        assertThat(added.get("/console").statusCode()).isEqualTo(403);

        decides(second, latest(), "approved");
        assertThat(added.get("/console").statusCode()).isEqualTo(200);

        first.post("/console/operators/end", "person", person.toString());
        assertThat(decides(added, latest(), "declined").statusCode()).isEqualTo(303);
        first.post("/console/operators/end", "person", person.toString());
        decides(second, latest(), "approved");
        assertThat(added.get("/console").statusCode()).isEqualTo(403);
    }

    @Test
    void proposesNothingThatWaitsAlreadyNorWhatIsSo() throws Exception {
        int open = proposals();
        opens("Oost", "Oost 5", "+32 9 999 00 05");
        assertThat(Counter.location(opens(" Oost ", "Oost 5", "+32 9 999 00 05")))
                .isEqualTo("/console/changes");
        assertThat(proposals()).isEqualTo(open + 1);
        decides(first, latest(), "withdrawn");
        opens("Oost", "Oost 5", "+32 9 999 00 05");
        assertThat(proposals()).isEqualTo(open + 2);

        var id = office();
        var path = "/console/offices/" + id;
        var its = offices.find(id).orElseThrow().particulars();
        first.post(path + "/change", "name", its.name(), "address", its.address(), "phone", its.phone());
        var auditor = officer(id, Role.AUDITOR);
        assertThat(first.post(path + "/roles", "username", named(auditor), "role", "AUDITOR")
                        .body())
                .contains("This person has this role already");
        assertThat(first.post("/console/operators", "username", named(other)).body())
                .contains("This person has this role already");
        assertThat(proposals()).isEqualTo(open + 2);
    }

    @Test
    void letsOnlyWhoProposedWithdraw() throws Exception {
        opens("West", "West 9", "+32 9 999 00 09");
        var proposal = latest();

        assertThat(decides(second, proposal, "withdrawn").statusCode()).isEqualTo(409);
        assertThat(decides(first, proposal, "open").statusCode()).isEqualTo(400);
        assertThat(decides(first, proposal, "withdrawn").statusCode()).isEqualTo(303);
        assertThat(decides(second, proposal, "approved").statusCode()).isEqualTo(409);
    }

    @Test
    void knowsNoGuessedIds() throws Exception {
        assertThat(decides(first, UUID.randomUUID().toString(), "approved").statusCode())
                .isEqualTo(409);
        assertThat(decides(first, "1", "approved").statusCode()).isEqualTo(400);
        assertThat(first.get("/console/offices/999999").statusCode()).isEqualTo(404);
        assertThat(first.post("/console/offices/999999/close").statusCode()).isEqualTo(404);
        var nobody = UUID.randomUUID().toString();
        int open = proposals();
        first.post("/console/operators/end", "person", nobody);
        first.post("/console/offices/" + office() + "/roles/end", "person", nobody, "role", "REGISTER");
        assertThat(proposals()).isEqualTo(open);
    }

    @Test
    void erasesSomebodyOnceASecondOperatorSaysSo() throws Exception {
        var person = Counter.person(people);
        var username = named(person);
        var browser = at(person, 400);
        assertThat(Counter.location(erases(username, "request", "2026/117"))).isEqualTo("/console/changes");
        var proposal = latest();
        assertThat(second.get("/console/changes").body()).contains("Erase for good: Otto Braun (" + username);

        assertThat(decides(first, proposal, "approved").statusCode()).isEqualTo(409);
        assertThat(people.find(person)).isPresent();
        assertThat(decides(second, proposal, "approved").statusCode()).isEqualTo(303);

        assertThat(people.find(person)).isEmpty();
        assertThat(Counter.location(browser.get("/mykeys/profile"))).startsWith("/logon/");
        assertThat(first.get("/console/changes").body())
                .contains("Erase for good: " + person + ". The person has asked for it; file 2026/117")
                .doesNotContain(username);
        assertThat(jdbc.sql("select count(*) from audit_event where person_id = :person and kind = 'person-erased'")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(erases(person.toString(), "request", "2026/117").body()).contains("Nobody is known by this");
    }

    @Test
    void erasesNobodyWhoDecidesOrWorksAtAnOfficeNorWithoutAReasonAndAFile() throws Exception {
        var person = Counter.person(people);
        var id = person.toString();
        int open = proposals();

        assertThat(erases(one.toString(), "order", "1").body()).contains("This person is an operator or works");
        var auditor = officer(office(), Role.AUDITOR);
        assertThat(erases(auditor.toString(), "order", "1").body()).contains("This person is an operator or works");
        assertThat(jdbc.sql("select detail from audit_event where person_id = :person and kind = 'change-refused'")
                        .param("person", auditor.value())
                        .query(String.class)
                        .list())
                .containsExactly("erase-person still-staff");
        assertThat(erases("85.45.12-002.90", "order", "1").body()).contains("Nobody is known by this");
        assertThat(erases(id, "", "1").body()).contains("Choose why.", "value=\"" + id + "\"");
        assertThat(erases(id, "because", "1").statusCode()).isEqualTo(422);
        assertThat(erases("nobody-at-all", "", "1").body()).doesNotContain("Nobody is known by this");
        for (var reference : new String[] {"", " ", "Otto Braun", "<b>", "1".repeat(41)}) {
            assertThat(erases(id, "order", reference).body()).contains("Type the reference");
        }
        assertThat(proposals()).isEqualTo(open);

        erases(id, "order", "1");
        assertThat(second.get("/console/changes").body()).contains("Otto Braun (" + id + ")");
        officers.give(office(), person, Role.AUDITOR, now());
        assertThat(decides(second, latest(), "approved").statusCode()).isEqualTo(409);
        assertThat(people.find(person)).isPresent();
    }

    private HttpResponse<String> erases(String who, String reason, String reference) throws Exception {
        return first.post("/console/erasure", "who", who, "reason", reason, "reference", reference);
    }

    private PersonId operator() {
        var person = Counter.person(people);
        jdbc.sql("insert into operator (person_id, since) values (:person, now())")
                .param("person", person.value())
                .update();
        return person;
    }

    private String named(PersonId person) {
        var name = "staff-" + UUID.randomUUID();
        usernames.change(person, new Username(name), now());
        return name;
    }

    private HttpResponse<String> opens(String name, String address, String phone) throws Exception {
        return first.post("/console/offices/new", "name", name, "address", address, "phone", phone);
    }

    private static HttpResponse<String> decides(Counter operator, String proposal, String decision) throws Exception {
        return operator.post("/console/changes/" + proposal, "decision", decision);
    }

    private String latest() {
        return jdbc.sql("select proposal_id::text from proposal order by proposed_at desc limit 1")
                .query(String.class)
                .single();
    }

    private int proposals() {
        return jdbc.sql("select count(*) from proposal").query(Integer.class).single();
    }
}
