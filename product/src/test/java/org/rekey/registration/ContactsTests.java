package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.office.Role;
import org.rekey.person.PostalAddress;

/// The official address, given at the counter: letters with keys go there, so that a second officer sees it before it
/// counts for somebody who has something to lose.
@Tag("J4.4")
class ContactsTests extends WithSomebodyRegistered {
    private static final PostalAddress ADDRESS = new PostalAddress(List.of("Zuid 7", "9000 Gent"), "BE");

    @Test
    void areGivenAtOnceToWhoHasNothingToLoseAndWhatIsEmptyStays() throws Exception {
        var email = email(person);

        assertThat(gives("street", "Zuid 7", "town", "9000 Gent", "country", "BE"))
                .endsWith("?said=changed");
        assertThat(address()).contains(ADDRESS);
        assertThat(email(person)).isEqualTo(email);

        assertThat(gives("email", mail())).endsWith("?said=changed");
        assertThat(address()).contains(ADDRESS);
        assertThat(officer.get(look + "/contacts").body()).contains("There is no official address any more");
        assertThat(gives("noAddress", "yes")).endsWith("?said=changed");
        assertThat(address()).isEmpty();
        assertThat(officer.get(look + "/contacts").body()).doesNotContain("There is no official address any more");
        assertThat(count(
                        "select count(*) from audit_event where person_id = :person and kind = 'person-supported'",
                        person))
                .isEqualTo(3);
    }

    @Test
    void waitForASecondOfficerWhoSeesThemAndTheHolderIsTold() throws Exception {
        key();
        people.verifyEmail(person, people.find(person).orElseThrow().email().orElseThrow(), now());
        postbag.empty();

        assertThat(gives("street", "Zuid 7", "town", "9000 Gent", "country", "BE"))
                .endsWith("?said=asked");
        assertThat(address()).isEmpty();
        var asked = jdbc.sql("select request_id::text from email_request where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
        var colleague = at(officer(office, Role.REGISTER), 400);
        var opened = Counter.location(colleague.post("/desk/" + office + "/looks/listed", "entry", asked));
        assertThat(colleague.get(opened).body()).contains("Zuid 7, 9000 Gent, Belgium");
        assertThat(colleague
                        .post(opened + "/decision", "request", asked, "decision", "APPROVED")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Counter.location(officer.post("/desk/" + office + "/looks/listed", "entry", asked)))
                .isEqualTo("/desk/" + office + "/approvals");

        assertThat(address()).contains(ADDRESS);
        assertThat(count(
                        "select count(*) from notice where person_id = :person and kind = 'notice.address-changed'",
                        person))
                .isOne();
    }

    /// A card by post would go there: with the right e-mail address beside it, a wrong one is seen all the same.
    @Test
    void ofATakeOverAreSeenByTheSecondOfficerToTheLastLine() throws Exception {
        key();
        var again = look(officer, office, number);
        register(officer, again, "confirm", email(person), "street", "Zuid 7", "town", "9000 Gent", "country", "BE");

        var seen = at(officer(office, Role.REGISTER), 400);
        var page = seen.get(
                Counter.location(seen.post("/desk/" + office + "/looks", "number", number, "reason", "question")));

        assertThat(page.body()).contains(email(person), "Zuid 7, 9000 Gent, Belgium");
    }

    /// Neither by the way of the contacts nor by that of a registration, whose e-mail address stays the same.
    @Test
    void ofWhoHasConfirmedAnAddressAreNoOneOfficersBusinessEither() throws Exception {
        people.verifyEmail(person, people.find(person).orElseThrow().email().orElseThrow(), now());
        var again = look(officer, office, number);

        register(officer, again, "confirm", email(person), "street", "Zuid 7", "town", "9000 Gent", "country", "BE");

        assertThat(officer.get(again).body()).contains("Waits for a second officer");
        assertThat(address()).isEmpty();
    }

    @Test
    void thatAreWrongAreSaidAtTheirFieldsAndNothingTypedIsLost() throws Exception {
        assertThat(officer.post(look + "/contacts").body())
                .contains("Type a new e-mail address, an official address, or both.");
        var answer = officer.post(look + "/contacts", "email", "nowhere", "street", "Zuid <7>");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"email-error\"", "id=\"street-error\"", "value=\"nowhere\"", "Zuid &lt;7>");
        for (String[] wrong : new String[][] {
            {"town", "Gent", "country", "BE"},
            {"street", "Zuid 7", "town", "Gent", "country", "Belgium"},
            {"street", "Zuid 7", "town", "Gent", "country", "BE", "noAddress", "yes"},
            {"street", "Zuid\u00007", "town", "Gent", "country", "BE"},
            {"street", "x".repeat(61), "town", "Gent", "country", "BE"}
        }) {
            assertThat(officer.post(look + "/contacts", wrong).body()).contains("id=\"street-error\"");
        }
        for (String[] wrong : new String[][] {
            {"street", "Zuid 7", "country", "BE"},
            {"street", "Zuid 7", "town", "\u202etneG 0009", "country", "BE"}
        }) {
            assertThat(officer.post(look + "/contacts", wrong).body())
                    .contains("id=\"town-error\"")
                    .doesNotContain("id=\"street-error\"");
        }
        assertThat(address()).isEmpty();
    }

    private String gives(String... fields) throws Exception {
        return Counter.location(officer.post(look + "/contacts", fields));
    }

    private Optional<PostalAddress> address() {
        return people.find(person).orElseThrow().address();
    }

    private void key() {
        keys.add(person, new KeyTypeId("mobile-app"), new Lineage(null, new Level(400)), now());
    }
}
