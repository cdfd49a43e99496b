package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The first step: the e-mail address.
class AddressPageTests extends OverHttp {
    @Nested
    @Tag("J2.3")
    class TheAddress {
        @Test
        void countsOnlyAfterTheCodeThatWentThere() throws Exception {
            var person = new Holder("old@example.org");
            var elsewhere = person.atHome();
            var reader = person.onThePath();

            reader.open(reader.path() + "/change").send(reader.path(), "email", "new@example.org");
            assertThat(person.email()).isEqualTo("old@example.org");
            var code = postbag.code();
            reader.send(reader.path(), "code", "00000000");
            assertThat(reader.status()).isEqualTo(422);
            assertThat(person.email()).isEqualTo("old@example.org");
            reader.send(reader.path(), "code", code);

            assertThat(reader.path()).endsWith("/select");
            assertThat(person.email()).isEqualTo("new@example.org");
            assertThat(elsewhere.open("/answered").body()).isEqualTo("nobody");
        }

        @Test
        void isChangedByOneOfTheStrongestKeysAlone() throws Exception {
            var person = new Holder("old@example.org");
            var reader = person.onThePath();
            var change = reader.path() + "/change";
            reader.open(change).send(change, "email", "new@example.org");
            var code = reader.path();
            person.holds("mobile-app", 400);

            reader.send(code, "code", postbag.code());
            assertThat(reader.status()).isEqualTo(403);
            assertThat(reader.text()).contains("Code by mobile app");
            assertThat(reader.send(reader.form(change, "email", "new@example.org"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(reader.open(change).status()).isEqualTo(403);
            assertThat(person.email()).isEqualTo("old@example.org");
        }

        @Test
        void isNotChangedByAnOldLogonWhichMayStillConfirmTheOneWeKnow() throws Exception {
            var person = new Holder("old@example.org");
            var reader = person.onThePath();
            var path = reader.path();
            person.waitsTooLong();

            assertThat(reader.open(path + "/change").status()).isEqualTo(403);
            reader.open(path).send(path);

            assertThat(reader.path()).endsWith("/select");
        }

        @Test
        void refusesWhatIsNoAddress() throws Exception {
            var reader = new Holder("x@example.org").onThePath();

            reader.open(reader.path() + "/change").send(reader.path(), "email", "a@b.c\r\nBcc: d@e.f");

            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.text()).contains("Type an e-mail address, such as");
        }

        @Test
        void keepsTheOldCardRestorableAndEndsTheSessionWhenItWasChangedJustNow() throws Exception {
            var person = new Holder("robbed@example.org");
            var reader = person.onThePath();
            reader.open(reader.path() + "/change").send(reader.path(), "email", "pickpocket@example.org");
            reader.send(reader.path(), "code", postbag.code());

            reader.send(reader.path(), "key", "email-code");
            reader.send(reader.path(), "code", postbag.code());

            assertThat(reader.path()).endsWith("/done");
            assertThat(reader.text()).contains("End the session now");
            assertThat(reader.open("/answered").body()).isEqualTo("nobody");
            assertThat(person.states()).containsEntry("token-card", "SUSPENDED");
        }

        @Test
        void thatNobodyConfirmedAndNobodyCanReadIsNoDeadEnd() throws Exception {
            var person = new Holder("lost@example.org");
            jdbc.sql("update person set email_verified = false where person_id = :person")
                    .param("person", person.id.value())
                    .update();
            var reader = person.onThePath();
            person.waitsTooLong();

            reader.open(reader.path() + "/change");
            reader.open(reader.found("href=\"(/mykeys[^\"]+/select)\""));

            assertThat(reader.body()).contains("value=\"email-code\" disabled");
        }

        @Test
        void bearsTwoClicksAtOneMoment() throws Exception {
            var person = new Holder("old@example.org");
            var reader = person.onThePath();
            reader.open(reader.path() + "/change").send(reader.path(), "email", "new@example.org");
            var click = reader.form(reader.path(), "code", postbag.code());

            var answers = AtOnce.twice(() -> reader.send(click), person.id, database);

            assertThat(answers).allMatch(answer -> answer.uri().getPath().endsWith("/select"));
        }

        @Test
        void bearsTwoClicksAtOneMomentInTheProfileToo() throws Exception {
            var person = new Holder("old@example.org");
            var path = "/mykeys/profile/email";
            var reader = person.atHome().open(path).send(path, "email", "new@example.org");
            var click = reader.form(reader.path(), "typed", postbag.code());

            var answers = AtOnce.twice(() -> reader.send(click), person.id, database);

            assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        }

        @Test
        void isNotNeededForAKeyThatNeedsNone() throws Exception {
            var person = new Holder(null);
            var reader = person.onThePath();
            assertThat(reader.path()).endsWith("/email/change");

            reader.open(reader.found("href=\"(/mykeys[^\"]+/select)\""));

            assertThat(reader.body()).contains("value=\"email-code\" disabled");
            assertThat(reader.body()).contains("value=\"mobile-app\"");
        }
    }
}
