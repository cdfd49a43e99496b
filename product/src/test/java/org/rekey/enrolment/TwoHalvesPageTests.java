package org.rekey.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.DigitalKey;
import org.rekey.mykeys.Reader;
import org.rekey.person.EmailAddress;

/// Letter and link: needed together, once, within their time.
@Tag("J4.2")
class TwoHalvesPageTests extends EnrolmentHttp {
    private void changed(Registered person, String column, java.time.Instant value) {
        jdbc.sql("update enrolment set " + column + " = :value where person_id = :person")
                .param("value", Timestamp.from(value))
                .param("person", person.id.value())
                .update();
    }

    @Test
    void areNotUsedUpByLooking() throws Exception {
        var person = new Registered().at(OFFICE);

        for (int i = 0; i < 7; i++) {
            person.reader("en").open(person.link);
        }

        assertThat(person.opens().path()).isEqualTo("/activation/account");
    }

    @Test
    void becomeVoidTogetherAfterFiveWrongCodesAndTheHolderIsTold() throws Exception {
        var person = new Registered().at(OFFICE);
        var reader = person.reader("en").open(person.link);
        for (int i = 1; i <= 4; i++) {
            reader.send(person.link, "code", person.wrongCode());
            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.text()).contains("not the activation code that belongs to this e-mail");
        }

        reader.send(person.link, "code", person.wrongCode());

        assertThat(reader.text()).contains("The link and the code no longer work");
        assertThat(person.looks().status()).isEqualTo(410);
        assertThat(postbag.of("enrolment.mail.exhausted")).isEmpty();
    }

    @Test
    void countNoTypingMistakes() throws Exception {
        var person = new Registered().at(OFFICE);
        var reader = person.reader("en").open(person.link);
        for (int i = 0; i < 7; i++) {
            assertThat(reader.send(person.link, "code", "ABCD EFGH JKL1").text())
                    .contains("typing mistake");
        }
        assertThat(reader.body()).as("to compare with the letter").contains("value=\"ABCD EFGH JKL1\"");

        assertThat(person.standing().tries()).isZero();
    }

    @Test
    void tellTheCodeOfAnotherOffice() throws Exception {
        var person = new Registered().at(OFFICE);
        var other = new Registered();
        var link = person.link;
        var foreign = other.at(OTHER_OFFICE).code;

        var reader = person.reader("en").open(link).send(link, "code", foreign);

        assertThat(reader.text()).contains("from another registration office");
        assertThat(person.standing().tries()).isZero();
    }

    @Test
    void belongTogether() throws Exception {
        var person = new Registered().at(OFFICE);
        var link = person.link;
        var foreign = new Registered().at(OFFICE).code;

        person.reader("en").open(link).send(link, "code", foreign);

        assertThat(person.standing().tries()).isEqualTo(1);
    }

    @Test
    void areVoidOnceAnotherLetterIsPrinted() throws Exception {
        var person = new Registered().at(OFFICE);
        var former = person.link;
        var formerCode = person.code;

        person.at(OFFICE);

        assertThat(person.reader("en").open(former).text()).contains("You have got a newer letter");
        assertThat(person.code).isNotEqualTo(formerCode);
        assertThat(person.opens().path()).isEqualTo("/activation/account");
    }

    @Test
    void areVoidOnceTheOfficeTakesThemBackOrTheirTimeIsOver() throws Exception {
        var revoked = new Registered().at(OFFICE);
        assertThat(enrolments.revoke(revoked.id, now())).isTrue();
        var expired = new Registered().at(OFFICE);
        changed(expired, "usable_from", now().minusSeconds(100));
        changed(expired, "expires_at", now().minusSeconds(1));

        assertThat(revoked.looks().text()).contains("This code was taken back");
        assertThat(expired.looks().text()).contains("The link and the code have expired");
    }

    /// Somebody else had come to the desk with an address of their own.
    @Test
    @Tag("J6.2")
    void areVoidOnceTheHolderHasUndoneTheChangeOfAddress() throws Exception {
        var robbed = new Registered();
        var mine = new EmailAddress(robbed.email);
        people.changeEmail(robbed.id, mine, now());
        var taken = now();
        people.giveEmail(robbed.id, new EmailAddress("thief." + robbed.email), taken);
        robbed.at(OFFICE);

        assertThat(people.restoreEmail(robbed.id, taken, now())).isTrue();

        assertThat(robbed.looks().text()).contains("This code was taken back");
    }

    @Test
    void stopTheWayOnceTheyAreVoid() throws Exception {
        var person = new Registered().at(OFFICE);
        var reader = person.withAccount();

        enrolments.revoke(person.id, now());
        reader.send("/activation/select", "key", "email-code");

        assertThat(reader.status()).isEqualTo(410);
        assertThat(keys.active(person.id)).isEmpty();
    }

    @Test
    void areNeededForEveryStep() throws Exception {
        for (String step : new String[] {"account", "select", "activate/email-code/code", "done"}) {
            var reader = new Reader(port, "en").open("/activation/" + step);

            assertThat(reader.status()).isEqualTo(403);
            assertThat(reader.text()).contains("open the link once more");
        }
    }

    @Test
    void waitWhileThePersonHasKeysAndTheHolderIsTold() throws Exception {
        var holder = new Registered();
        people.changeEmail(holder.id, new EmailAddress(holder.email), now());
        keys.add(
                holder.id,
                new org.rekey.key.KeyTypeId("email-code"),
                new org.rekey.key.Lineage(null, new org.rekey.key.Level(350)),
                now());

        holder.at(OFFICE);

        assertThat(postbag.of("enrolment.mail.objection")).containsEntry("office", "Gemeente Halle");
        assertThat(holder.looks().text()).contains("cannot use this link yet");
        changed(holder, "usable_from", now().minusSeconds(1));
        var reader = holder.withAccount();
        assertThat(reader.text()).contains("Keep to the digital keys that I have");
        reader.send("/activation/select/keep");
        assertThat(reader.text()).contains("Your new password is valid from now on");
        assertThat(keys.active(holder.id)).extracting(DigitalKey::type).hasSize(1);
    }
}
