package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.password.Presented;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.Username;

/// What people can see and change of themselves.
@Tag("J6.2")
class ProfilePageTests extends OverHttp {
    private static final String PROFILE = "/mykeys/profile";
    private static final String PASSWORD = "a boat made of paper";
    private static final String BETTER = "seven grey geese at noon";

    @Test
    void showsWhatIsKnown() throws Exception {
        var reader = new Holder("sara@example.org").atHome().open(PROFILE);

        assertThat(reader.text())
                .contains("Ann Peeters", "sara@example.org", "Official address Not known", "Mobile number Not known")
                .contains("Username holder", "Language English");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "email/code", "mobile", "mobile/code", "username", "password"})
    void changesNothingWithoutAFreshLogon(String what) throws Exception {
        var person = new Holder("sara@example.org");
        var reader = person.atHome().open(PROFILE + "/language");
        person.waitsTooLong();

        var form = reader.form(PROFILE + "/" + what, "email", "new@example.org", "username", "somebody.else");

        assertThat(reader.open(PROFILE + "/" + what).status()).isEqualTo(403);
        assertThat(reader.send(form).statusCode()).isEqualTo(403);
        assertThat(postbag.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "mobile", "username", "password"})
    void changesNothingWithAWeakerKeyThanThePersonHas(String what) throws Exception {
        var person = new Holder("sara@example.org");
        person.holds("mobile-app", 400);

        assertThat(person.atHome().open(PROFILE + "/" + what).status()).isEqualTo(403);
    }

    @Nested
    class TheAddress {
        private Reader asked(Holder person) throws Exception {
            return person.atHome().open(PROFILE + "/email").send(PROFILE + "/email", "email", "new@example.org");
        }

        @Test
        void countsOnceTheCodeHasComeBackAndTheFormerOneIsTold() throws Exception {
            var person = new Holder("old@example.org");
            var elsewhere = person.atHome();
            var reader = asked(person);
            assertThat(reader.path()).endsWith("/email/code");
            assertThat(person.email()).isEqualTo("old@example.org");

            reader.send(reader.path(), "typed", "00000000");
            assertThat(reader.status()).isEqualTo(422);
            reader.send(reader.path(), "typed", postbag.code());

            assertThat(reader.text()).contains("Your e-mail address has been changed", "72 hours");
            assertThat(person.email()).isEqualTo("new@example.org");
            assertThat(postbag.link()).startsWith("/mykeys/undo/");
            assertThat(postbag.addressee()).isEqualTo("old@example.org");
            assertThat(person.notices()).contains("notice.email-changed-new");
            assertThat(elsewhere.open("/answered").body()).isEqualTo("nobody");
            assertThat(reader.open("/answered").body()).isEqualTo("token-card at 300");
        }

        @Test
        void saysThatANewCodeWasAskedFor() throws Exception {
            var reader = asked(new Holder("old@example.org"));
            assertThat(reader.text()).doesNotContain("You have asked for a new code");

            reader.send(reader.path(), "again", "yes");

            assertThat(reader.text()).contains("You have asked for a new code");
        }

        @Test
        void isVoidAfterTheLastTry() throws Exception {
            var reader = asked(new Holder("old@example.org"));
            for (int i = 0; i < 5; i++) {
                reader.send(reader.path(), "typed", "00000000");
            }

            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.text()).contains("Ask for a new code");
        }

        @Test
        void isTakenOnceByADoubleClick() throws Exception {
            var person = new Holder("old@example.org");
            var reader = asked(person);
            var form = reader.form(reader.path(), "typed", postbag.code());

            reader.send(form);
            var again = reader.send(form);

            assertThat(again.uri().toString()).endsWith("/mykeys/profile?done=email");
            assertThat(person.audited("email-changed")).hasSize(1);
        }

        @Test
        void keepsItsCodeWhenTheLogonBecomesTooOldInBetween() throws Exception {
            var person = new Holder("old@example.org");
            var reader = asked(person);
            var code = postbag.code();
            person.waitsTooLong();

            reader.send(reader.path(), "typed", code);
            assertThat(reader.status()).isEqualTo(403);
            reader.send("/mykeys/again", "path", PROFILE + "/email/code", "level", "300");
            person.answersTheCard(person.atPassword(reader, "later"));
            assertThat(reader.path()).endsWith("/email/code");
            reader.send(reader.path(), "typed", code);

            assertThat(person.email()).isEqualTo("new@example.org");
        }

        @Test
        void holdsANewKeyBackAndLetsADeactivatedOneReturn() throws Exception {
            today.is("2019-03-01T09:00:00Z");
            var person = new Holder("old@example.org");
            var mail = person.holds("email-code", 300);
            var reader = asked(person);
            reader.send(reader.path(), "typed", postbag.code());
            var link = postbag.link();
            assertThat(reader.open(PROFILE).text()).contains("You have just changed your e-mail address");

            // put aside first, as a thief would who knows what comes back
            reader.open("/mykeys/keys/" + mail + "/suspend").send("/mykeys/keys/" + mail + "/suspend");
            reader.open("/mykeys/keys/" + mail + "/deactivate").send("/mykeys/keys/" + mail + "/deactivate");
            assertThat(reader.text()).contains("Keys that have ended", "was deactivated by you");
            assertThat(person.states()).containsEntry("email-code", "SUSPENDED");
            new Reader(port, "en").open(link).send(link);

            assertThat(person.active()).containsExactlyInAnyOrder("email-code", "token-card");
        }

        @Test
        void thatIsTheFirstOneIsNotedForALetter() throws Exception {
            var person = new Holder(null);
            var reader = asked(person);
            reader.send(reader.path(), "typed", postbag.code());

            assertThat(reader.text()).contains("Our messages go to this address from now on");
            assertThat(jdbc.sql("select state || ' ' || reason from notice where person_id = :person and kind = :kind")
                            .param("person", person.id.value())
                            .param("kind", "notice.email-changed-old")
                            .query(String.class)
                            .list())
                    .containsExactly("skipped no address");
        }
    }

    @Test
    void takesAMobileNumberOnceTheCodeHasComeBack() throws Exception {
        var person = new Holder("tess@example.org");
        var reader = person.atHome().open(PROFILE + "/mobile").send(PROFILE + "/mobile", "mobile", "not a number");
        assertThat(reader.status()).isEqualTo(422);

        reader.send(PROFILE + "/mobile", "mobile", "0470 12 34 56");
        assertThat(reader.path()).endsWith("/mobile/code");
        var code = postbag.code();
        assertThat(postbag.addressee()).isEqualTo("+32470123456");
        assertThat(reader.send(reader.path(), "typed", "00000000").text()).contains("the code from the latest message");
        reader.send(reader.path(), "typed", code);

        assertThat(reader.text()).contains("Your mobile number has been changed", "+32•••••••56");
        assertThat(people.find(person.id).orElseThrow().mobile()).hasValue(new MobileNumber("+32470123456"));
        assertThat(person.notices()).contains("notice.mobile-added");
    }

    @Test
    void takesNoMobileNumberToWhichNoMessagesGo() throws Exception {
        var person = new Holder("tess@example.org");

        var reader = person.atHome().open(PROFILE + "/mobile").send(PROFILE + "/mobile", "mobile", "+33 6 12 34 56 78");

        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.text()).contains("We cannot send codes to numbers of this country");
        assertThat(postbag.templates()).doesNotContain("mykeys.profile.mobile.message");
    }

    @Test
    void changesTheLanguageOfPagesAndMails() throws Exception {
        var person = new Holder("tess@example.org");
        var reader = person.atHome().open(PROFILE + "/language");

        reader.send(PROFILE + "/language", "language", "de");

        assertThat(reader.text()).contains("Ihre Sprache wurde geändert");
        assertThat(people.find(person.id).orElseThrow().language()).isEqualTo(Language.DE);
        assertThat(reader.open(PROFILE + "/language")
                        .send(PROFILE + "/language", "language", "xx")
                        .status())
                .isEqualTo(400);
    }

    @Nested
    class TheUsername {
        @Test
        void isUnique() throws Exception {
            var taken = "taken" + NEXT.incrementAndGet();
            usernames.change(
                    new Holder("other@example.org").id,
                    new Username(taken),
                    InstantSource.system().instant());
            var person = new Holder("uma@example.org");
            var reader = person.atHome().open(PROFILE + "/username");

            reader.send(PROFILE + "/username", "username", taken.toUpperCase(Locale.ROOT));
            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.text()).contains("This username is not free");
            reader.send(PROFILE + "/username", "username", "a b");
            assertThat(reader.text()).contains("This cannot be a username");
            var free = "uma" + NEXT.incrementAndGet();
            reader.send(PROFILE + "/username", "username", free);

            assertThat(reader.text()).contains("Your username has been changed", free);
            assertThat(person.notices()).contains("notice.username-changed");
        }
    }

    @Nested
    class ThePassword {
        @Test
        void isChangedAndEndsEverySessionButThisOne() throws Exception {
            var person = new Holder("vera@example.org");
            var elsewhere = person.atHome();
            var reader = person.atHome();

            var form = reader.open(PROFILE + "/password")
                    .form(PROFILE + "/password", "present", PASSWORD, "chosen", BETTER, "repeated", BETTER);
            reader.send(form);
            var again = reader.send(form);

            assertThat(again.uri().toString()).endsWith("?done=password");
            assertThat(passwords.check(
                            person.id,
                            new Presented(BETTER),
                            InstantSource.system().instant()))
                    .isTrue();
            assertThat(reader.open("/answered").body()).isEqualTo("token-card at 300");
            assertThat(elsewhere.open("/answered").body()).isEqualTo("nobody");
            assertThat(person.notices()).containsOnlyOnce("notice.password-changed");
        }

        @ParameterizedTest
        @CsvSource({
            "wrong password!!, seven grey geese at noon, seven grey geese at noon, This is not your present password",
            "a boat made of paper, seven grey geese at noon, seven grey gnus at noon, the same new password twice",
            "a boat made of paper, short, short, use at least 9 characters",
            "a boat made of paper, password123, password123, Many people use this password",
            "a boat made of paper, PeetersAnn, PeetersAnn, little more than your name",
            "a boat made of paper, a boat made of paper, a boat made of paper, This is your present password"
        })
        void isRefusedForAReason(String present, String chosen, String repeated, String why) throws Exception {
            var person = new Holder("vera@example.org");
            var reader = person.atHome().open(PROFILE + "/password");

            reader.send(PROFILE + "/password", "present", present, "chosen", chosen, "repeated", repeated);

            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.text()).contains(why);
            assertThat(person.notices()).isEmpty();
        }

        @Test
        void isNoPlaceToGuess() throws Exception {
            var reader = new Holder("vera@example.org").atHome().open(PROFILE + "/password");
            var guesses = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

            for (var guess : guesses) {
                reader.send(PROFILE + "/password", "present", guess, "chosen", BETTER, "repeated", BETTER);
            }

            assertThat(reader.text()).contains("A wrong password was typed too often");
            reader.send(PROFILE + "/password", "present", PASSWORD, "chosen", BETTER, "repeated", BETTER);
            assertThat(reader.status()).isEqualTo(422);
        }
    }
}
