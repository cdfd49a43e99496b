package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.office.Role;
import org.rekey.person.PersonId;

/// Help at the desk for people whom the office has registered: their keys, their address, an extension; and ids that
/// were guessed, or taken from elsewhere.
@Tag("J4.4")
class SupportTests extends WithSomebodyRegistered {

    @Test
    void suspendsAKeyAndRestoresAndEndsItAndNoLogonOutlivesThat() throws Exception {
        var holder = at(person, 400);
        var key = key(person, "mobile-app");
        assertThat(holder.get("/mykeys").statusCode()).isEqualTo(200);

        assertThat(acts("SUSPEND", key)).endsWith("?said=done");
        assertThat(state(key)).isEqualTo(DigitalKey.State.SUSPENDED);
        assertThat(Counter.location(holder.get("/mykeys"))).startsWith("/logon/");

        assertThat(officer.get(look).body())
                .contains("value=\"RESTORE\"", "can never log on with this key again")
                .doesNotContain("suspend it instead");
        assertThat(acts("RESTORE", key)).endsWith("?said=done");
        assertThat(state(key)).isEqualTo(DigitalKey.State.ACTIVE);

        assertThat(acts("END", key)).endsWith("?said=done");
        assertThat(state(key)).isEqualTo(DigitalKey.State.ENDED);
        assertThat(acts("END", key)).endsWith("?said=refused");
        assertThat(acts("RESTORE", key)).endsWith("?said=refused");
        assertThat(audited("person-supported")).isEqualTo(3);
    }

    @Test
    void touchesNoKeyOfAnybodyElse() throws Exception {
        var stranger = held(number());
        var key = key(stranger, "mobile-app");

        for (var action : new String[] {"SUSPEND", "END", "RESTORE"}) {
            assertThat(acts(action, key)).endsWith("?said=refused");
        }
        assertThat(extends_(key(stranger, "token-card"))).endsWith("?said=refused");
        assertThat(acts("END", new KeyId(UUID.randomUUID()))).endsWith("?said=refused");

        assertThat(state(key)).isEqualTo(DigitalKey.State.ACTIVE);
        assertThat(officer.post(look + "/keys", "key", "no-id", "action", "END").statusCode())
                .isEqualTo(400);
        assertThat(officer.post(look + "/keys", "key", key.toString(), "action", "STEAL")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void leavesALookToTheOfficerAndTheOfficeThatMadeIt() throws Exception {
        var key = key(person, "mobile-app");
        var colleague = at(officer(office, Role.REGISTER, Role.SUPPORT), 400);
        var both = officer(office(), Role.SUPPORT);
        var elsewhere = officers.roles(both).keySet().iterator().next();

        assertThat(colleague.get(look).statusCode()).isEqualTo(410);
        assertThat(colleague
                        .post(look + "/keys", "key", key.toString(), "action", "END")
                        .statusCode())
                .isEqualTo(410);
        var swapped = look.replace("/desk/" + office + "/", "/desk/" + elsewhere + "/");
        assertThat(at(both, 400)
                        .post(swapped + "/keys", "key", key.toString(), "action", "END")
                        .statusCode())
                .isEqualTo(410);
        assertThat(officer.post(swapped + "/keys", "key", key.toString(), "action", "END")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/desk/" + office + "/looks/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(410);
        assertThat(state(key)).isEqualTo(DigitalKey.State.ACTIVE);
    }

    @Test
    @Tag("J3")
    void extendsAPhaseOutOnceForAPersonAsFarAsThePlanAllows() throws Exception {
        var card = key(person, "token-card");
        people.verifyEmail(person, people.find(person).orElseThrow().email().orElseThrow(), now());
        assertThat(officer.get(look).body()).contains("Extend for this person until 30 June 2024");

        assertThat(extends_(card)).endsWith("?said=done");

        assertThat(officer.get(look).body()).doesNotContain("Extend for this person");
        assertThat(extends_(card)).endsWith("?said=refused");
        assertThat(extends_(key(person, "mobile-app"))).endsWith("?said=refused");
        assertThat(audited("key-extended")).isOne();
        assertThat(postbag.of("registration.mail.extended"))
                .containsEntry("day", "30 June 2024")
                .containsEntry("key", "Token card");
    }

    @Test
    void changesTheAddressOfWhoHasNothingToLoseAndAsksASecondOfficerOtherwise() throws Exception {
        var first = mail();
        assertThat(Counter.location(officer.post(look + "/contacts", "email", first)))
                .endsWith("?said=changed");
        assertThat(email(person)).isEqualTo(first);
        key(person, "mobile-app");
        var second = mail();

        assertThat(Counter.location(officer.post(look + "/contacts", "email", second)))
                .endsWith("?said=asked");
        assertThat(officer.post(look + "/contacts", "email", mail()).body())
                .contains("waits for a second officer already");
        assertThat(email(person)).isEqualTo(first);
        var asked = jdbc.sql("select request_id::text from email_request where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
        assertThat(decides(officer, look, asked).statusCode()).isEqualTo(409);
        var colleague = at(officer(office, Role.REGISTER), 400);
        var opened = Counter.location(colleague.post("/desk/" + office + "/looks/listed", "entry", asked));
        assertThat(decides(colleague, opened, UUID.randomUUID().toString()).statusCode())
                .isEqualTo(409);
        assertThat(decides(colleague, opened, asked).statusCode()).isEqualTo(303);

        assertThat(email(person)).isEqualTo(second);
    }

    /// An officer who has somebody else before him decides nothing about this person.
    @Test
    void decidesNothingAboutSomebodyWhoIsNotLookedAt() throws Exception {
        var number = number();
        var taken = held(number);
        register(officer, look(officer, office, number), "confirm", mail());
        var colleague = at(officer(office, Role.REGISTER), 400);
        var other = number();
        register(colleague, look(colleague, office, other), "confirm", mail());

        var answer = decides(colleague, look(colleague, office, other), request(taken));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(decides(at(officer(office(), Role.REGISTER), 400), look, request(taken))
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> decides(Counter officer, String look, String request) throws Exception {
        return officer.post(look + "/decision", "request", request, "decision", "APPROVED");
    }

    private String acts(String action, KeyId key) throws Exception {
        return Counter.location(officer.post(look + "/keys", "key", key.toString(), "action", action));
    }

    private String extends_(KeyId key) throws Exception {
        return Counter.location(officer.post(look + "/extension", "key", key.toString()));
    }

    private KeyId key(PersonId holder, String type) {
        return keys.active(holder).stream()
                .filter(key -> key.type().value().equals(type))
                .map(DigitalKey::id)
                .findFirst()
                .orElseGet(() -> keys.add(holder, new KeyTypeId(type), new Lineage(null, new Level(400)), now()));
    }

    private DigitalKey.State state(KeyId key) {
        return keys.find(key).orElseThrow().state();
    }

    private int audited(String kind) {
        return count("select count(*) from audit_event where person_id = :person and kind = '" + kind + "'", person);
    }
}
