package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The path of four steps, without scripts, form by form.
class PathPageTests extends OverHttp {
    @Nested
    @Tag("J2.7")
    class TheWholePath {
        @Test
        @Tag("J2.5")
        void replacesTheCardAndGoesOnToTheServiceWithoutASecondLogon() throws Exception {
            var person = new Holder("anna@example.org");
            var reader = person.onThePath();

            reader.send(reader.path());
            reader.send(reader.path(), "key", "email-code");
            reader.send(reader.path(), "code", postbag.code());

            assertThat(reader.path()).endsWith("/done");
            assertThat(reader.text()).contains("Activated: Code by e-mail", "Deactivated: Token card");
            assertThat(person.active()).containsExactly("email-code");
            assertThat(reader.open(reader.found("href=\"(/answered[^\"]+)\"")).body())
                    .isEqualTo("email-code at 350");
        }

        @Test
        @Tag("J2.8")
        void endsTheSessionAndComesBackToTheLogonForTheSameService() throws Exception {
            var person = new Holder("bert@example.org");
            var reader = person.onThePath();
            person.activatesMailCode(reader);

            reader.send(reader.found("action=\"(/mykeys[^\"]+/end)\""));

            assertThat(reader.path()).startsWith("/logon/");
            assertThat(reader.text()).contains("Log on to tax");
            assertThat(reader.open("/answered").body()).isEqualTo("nobody");
        }

        @Test
        @Tag("J2.8")
        void knowsTheWayBackWhenTheRequestOfTheServiceIsOver() throws Exception {
            var person = new Holder("boris@example.org");
            var reader = person.onThePath();
            person.activatesMailCode(reader);
            var done = reader.path();
            reader.open("/answering?flow=" + done.split("/")[2]).forgetCookies("rekey-flow-");

            reader.open(done);
            assertThat(reader.found("href=\"(https://tax.example)\"")).isNotEmpty();
            assertThat(reader.text()).contains("Back to tax").doesNotContain("To My digital keys");
            reader.send(reader.found("action=\"(/mykeys[^\"]+/end)\""));

            assertThat(reader.status()).isEqualTo(410);
            assertThat(reader.text()).contains("Back to tax");
        }

        @Test
        @Tag("J2.8")
        void tellsWhoeverThoughtForLongWhyToLogOnOnceMoreAndGoesOnWhereItWas() throws Exception {
            var person = new Holder("carl@example.org");
            var reader = person.onThePath();
            var flow = reader.path().replace("/email", "");
            reader.send(reader.path()).send(reader.path(), "key", "mobile-app");
            var path = reader.open(flow + "/activate/mobile-app").path();
            person.waits(31);

            reader.open(path);
            assertThat(reader.status()).isEqualTo(403);
            assertThat(reader.text()).contains("First show that it is you");
            assertThat(reader.found("name=\"path\" value=\"([^\"]+)\"")).isEqualTo(path);
            reader.send("/mykeys/again", "path", path, "level", "300");
            person.answersTheCard(person.atPassword(reader, "later"));

            assertThat(reader.path()).isEqualTo(path);
        }

        @Test
        void tellsByMailOfBothKeys() throws Exception {
            var person = new Holder("cleo@example.org");

            person.activatesMailCode(person.onThePath());

            assertThat(person.notices()).containsExactlyInAnyOrder("notice.key-activated", "notice.key-replaced");
        }

        @Test
        @Tag("J2.9")
        void leavesACardThatIsRefused() throws Exception {
            var person = new Holder("dirk@example.org");
            person.activatesMailCode(person.onThePath());

            var again = person.atPassword("later");

            assertThat(again.path()).doesNotEndWith("/code");
            assertThat(again.text()).contains("you do not have this digital key, or it has expired");
        }

        @ParameterizedTest
        @ValueSource(strings = {"email", "select", "activate/email-code", "email/code"})
        void isNotFoundByAnAddressThatWasCutShort(String step) throws Exception {
            var reader = new Holder("emma@example.org").onThePath();

            assertThat(reader.open("/mykeys/0189/" + step).status()).isEqualTo(404);
            assertThat(new Reader(port, "en").open("/mykeys/0189/" + step).status())
                    .isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource({"nl, Stap 1 van 4", "fr, Étape 1 sur 4", "de, Schritt 1 von 4"})
        void showsItsStepsInEveryLanguage(String language, String step) throws Exception {
            var reader = new Holder("emma@example.org").onThePath(language);

            assertThat(reader.text()).contains(step);
        }
    }

    @Nested
    @Tag("J2.2")
    class TurningBack {
        @Test
        void changesNothingOnCancel() throws Exception {
            var person = new Holder("hugo@example.org");
            var reader = person.onThePath();
            var flow = reader.path().replace("/email", "");
            reader.send(reader.path()).send(reader.path(), "key", "email-code");

            reader.send(flow + "/cancel");

            assertThat(reader.text()).contains("No key was changed");
            assertThat(person.active()).containsExactly("token-card");
            assertThat(reader.open(reader.found("href=\"(/answered[^\"]+)\"")).body())
                    .isEqualTo("token-card at 300");
        }

        @Test
        void sendsOneCodeHoweverOftenThePageIsReloaded() throws Exception {
            var person = new Holder("ines@example.org");
            var reader = person.onThePath();
            reader.send(reader.path()).send(reader.path(), "key", "email-code");

            reader.open(reader.path()).open(reader.path());

            assertThat(postbag.size()).isEqualTo(1);
        }

        @Test
        void saysThatANewCodeWasAskedFor() throws Exception {
            var reader = new Holder("ida@example.org").onThePath();
            reader.send(reader.path()).send(reader.path(), "key", "email-code");
            var path = reader.path();
            assertThat(reader.text()).doesNotContain("You have asked for a new code");

            reader.send(path.replace("/code", "/again"));

            assertThat(reader.text()).contains("You have asked for a new code");
        }

        @Test
        void comesToTheConfirmationAlsoByTheSecondOfTwoClicks() throws Exception {
            var person = new Holder("jef@example.org");
            var reader = person.onThePath();
            var flow = reader.path().replace("/email", "");
            reader.send(reader.path()).send(reader.path(), "key", "email-code");
            var second = reader.form(flow + "/activate/email-code/code", "code", postbag.code());

            reader.send(second);
            var answer = reader.send(second);

            assertThat(answer.uri().getPath()).endsWith("/done");
            assertThat(person.active()).containsExactly("email-code");
        }

        @Test
        void leadsAStrangerToTheLogon() throws Exception {
            var reader = new Holder("kaat@example.org").onThePath();
            var path = reader.path();
            reader.forgetCookies();

            reader.open(path);

            assertThat(reader.path()).startsWith("/logon/");
            assertThat(reader.text()).contains("Log on to My digital keys");
        }
    }
}
