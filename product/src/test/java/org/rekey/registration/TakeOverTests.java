package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.enrolment.Enrolments;
import org.rekey.enrolment.Validity;
import org.rekey.key.KeyId;
import org.rekey.key.KeySuspension;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.office.Role;
import org.rekey.person.ErasureReason;
import org.rekey.person.Erasures;
import org.rekey.person.Username;
import org.springframework.beans.factory.annotation.Autowired;

/// Taking over somebody's profile at a desk: never by one officer alone; and requests that nobody decides.
@Tag("J4.4")
class TakeOverTests extends WithSomebodyRegistered {
    private static final Pattern REPORT =
            Pattern.compile("href=\"([^\"]*/not-mine)\"[^(]*\\([^)]*Activation code handed out by an office");

    @Autowired
    Enrolments enrolments;

    @Autowired
    Erasures erasures;

    /// The officer puts the key out of the way first; the person's address was never confirmed.
    @ParameterizedTest
    @ValueSource(strings = {"SUSPEND", "END"})
    void isBeyondOneOfficerWhoeverPutTheKeyOutOfTheWay(String action) throws Exception {
        var key = key();
        var own = email(person);
        assertThat(acts(action, key)).endsWith("?said=done");

        assertThat(Counter.location(officer.post(look + "/contacts", "email", mail())))
                .endsWith("?said=asked");
        assertThat(officer.post(look + "/letter", "printed", "0").statusCode()).isEqualTo(200);
        decides(officer, requested(), "WITHDRAWN");
        var again = look(officer, office, number);
        assertThat(register(officer, again, "review", mail()).body()).contains("A second officer has to approve this");
        register(officer, again, "confirm", mail());

        assertThat(email(person)).isEqualTo(own);
        assertThat(postbag.addressees("enrolment.mail.link")).containsExactly(own);
        assertThat(postbag.addressees("enrolment.mail.objection")).containsExactly(own);
        assertThat(enrolments.latest(person).orElseThrow().at(now())).isEqualTo(Validity.NOT_YET);
        assertThat(officer.post(again + "/letter", "printed", "0").statusCode()).isEqualTo(410);
    }

    @Test
    void isAskedAboutWhoHasAUsernameOnlyAndTheFormerAddressIsTold() throws Exception {
        usernames.change(person, new Username("taken" + number), now());
        var former = email(person);
        var fresh = mail();
        register(officer, look(officer, office, number), "confirm", fresh);

        var colleague = at(officer(office, Role.REGISTER), 400);
        assertThat(colleague.get("/desk/" + office + "/approvals").body()).contains("aria-label=\"take-over\"");
        assertThat(decides(colleague, waiting(), "APPROVED").statusCode()).isEqualTo(303);

        assertThat(email(person)).isEqualTo(fresh);
        assertThat(postbag.addressees("registration.mail.replaced")).containsExactly(former);
    }

    @Test
    @Tag("J6.5")
    void givesBackAKeyThatItsHolderReportedButNoneThatMadeWayForAnother() throws Exception {
        var reported = key();
        keys.suspend(reported, KeySuspension.REPORTED, null, now());
        assertThat(officer.get(look).body()).contains("value=\"RESTORE\"", "Has keys");
        assertThat(acts("RESTORE", reported)).endsWith("?said=done");

        keys.giveUp(reported, now());
        assertThat(officer.get(look).body()).doesNotContain("value=\"RESTORE\"");
        assertThat(acts("RESTORE", reported)).endsWith("?said=refused");
    }

    @Test
    @Tag("J6.5")
    void comesToNothingWhenItsHolderSaysThatItWasSomebodyElse() throws Exception {
        officer.post(look + "/letter", "printed", "0");
        assertThat(enrolments.latest(person).orElseThrow().at(now())).isEqualTo(Validity.OPEN);
        var holder = at(person, 400);
        var report = REPORT.matcher(holder.get("/mykeys/activity").body());
        assertThat(report.find()).isTrue();

        assertThat(holder.post(report.group(1)).statusCode()).isEqualTo(303);

        assertThat(enrolments.latest(person).orElseThrow().at(now())).isEqualTo(Validity.REVOKED);
    }

    @Test
    void isWithdrawnByWhoAskedAloneAndWhatWasBeforeStillHolds() throws Exception {
        key();
        assertThat(Counter.location(officer.post(look + "/contacts", "email", mail())))
                .endsWith("?said=asked");
        var again = look(officer, office, number);
        assertThat(register(officer, again, "confirm", mail()).statusCode()).isEqualTo(409);
        assertThat(Counter.location(decides(officer, requested(), "WITHDRAWN"))).endsWith("?said=withdrawn");
        register(officer, again, "confirm", mail());
        assertThat(officer.get(look).body()).doesNotContain("/contacts\"");
        assertThat(officer.post(look + "/contacts", "email", mail()).body())
                .contains("waits for a second officer already");
        var colleague = at(officer(office, Role.REGISTER), 400);
        assertThat(decides(colleague, waiting(), "WITHDRAWN").statusCode()).isEqualTo(409);

        assertThat(Counter.location(decides(officer, waiting(), "WITHDRAWN"))).endsWith("?said=withdrawn");

        assertThat(officer.get(look).body()).contains("Print the letter");
        assertThat(askedElsewhere().statusCode()).isEqualTo(303);
    }

    @Test
    void lapsesWhenItsOfficeIsClosed() throws Exception {
        key();
        register(officer, look(officer, office, number), "confirm", mail());
        assertThat(askedElsewhere().statusCode()).isEqualTo(409);

        offices.close(office, now());

        assertThat(askedElsewhere().statusCode()).isEqualTo(303);
    }

    @Test
    void lapsesAfterTwoWeeks() throws Exception {
        key();
        register(officer, look(officer, office, number), "confirm", mail());
        var colleague = at(officer(office, Role.REGISTER), 400);
        var request = waiting();
        var opened = opened(colleague, request);
        jdbc.sql("update registration set at = at - interval '14 days' where registration_id = :id::uuid")
                .param("id", request)
                .update();

        assertThat(colleague.get("/desk/" + office + "/approvals").body()).contains("Nothing is waiting.");
        assertThat(colleague
                        .post(opened + "/decision", "request", request, "decision", "APPROVED")
                        .statusCode())
                .isEqualTo(409);
        assertThat(askedElsewhere().statusCode()).isEqualTo(303);
    }

    @Test
    void leavesNothingToDecideAboutWhoIsErased() throws Exception {
        key();
        register(officer, look(officer, office, number), "confirm", mail());

        erasures.erase(person, ErasureReason.REQUEST, "", now());

        assertThat(at(officer(office, Role.REGISTER), 400)
                        .get("/desk/" + office + "/approvals")
                        .body())
                .contains("Nothing is waiting.");
    }

    private HttpResponse<String> askedElsewhere() throws Exception {
        var other = office();
        var stranger = at(officer(other, Role.REGISTER), 400);
        return register(stranger, look(stranger, other, number), "confirm", mail());
    }

    private HttpResponse<String> decides(Counter who, String request, String decision) throws Exception {
        return who.post(opened(who, request) + "/decision", "request", request, "decision", decision);
    }

    private String opened(Counter who, String request) throws Exception {
        return Counter.location(who.post("/desk/" + office + "/looks/listed", "entry", request));
    }

    private String waiting() {
        return found("select registration_id::text from registration where person_id = :person and state = 'waiting'");
    }

    private String requested() {
        return found("select request_id::text from email_request where person_id = :person");
    }

    private String found(String sql) {
        return jdbc.sql(sql).param("person", person.value()).query(String.class).single();
    }

    private String acts(String action, KeyId key) throws Exception {
        return Counter.location(officer.post(look + "/keys", "key", key.toString(), "action", action));
    }

    private KeyId key() {
        return keys.add(person, new KeyTypeId("mobile-app"), new Lineage(null, new Level(400)), now());
    }
}
