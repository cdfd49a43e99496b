package org.rekey.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.key.DigitalKey;
import org.rekey.mykeys.Reader;
import org.rekey.paper.PaperReader;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;

/// The way of a person with letter and link to a first digital key.
class ActivationPageTests extends EnrolmentHttp {
    private void changed(Registered person, String column, java.time.Instant value) {
        jdbc.sql("update enrolment set " + column + " = :value where person_id = :person")
                .param("value", Timestamp.from(value))
                .param("person", person.id.value())
                .update();
    }

    @Nested
    @Tag("J4.3")
    class TheWay {
        @Test
        void leadsFromLetterAndLinkToAKeyAndToMyDigitalKeys() throws Exception {
            var person = new Registered().at(OFFICE);
            var reader = person.withAccount();
            assertThat(reader.text()).contains("Choose your digital key", "Code by e-mail");
            postbag.empty();

            reader.send("/activation/select", "key", "email-code");
            reader.send(reader.path(), "code", postbag.code());

            assertThat(reader.path()).isEqualTo("/activation/done");
            assertThat(reader.text()).contains("You are done", "Activated: Code by e-mail");
            assertThat(reader.open("/mykeys").text()).contains("My digital keys", "Jan Peeters", "Code by e-mail");
            assertThat(person.standing().at(now())).isEqualTo(Validity.USED);
            assertThat(people.find(person.id).orElseThrow().emailVerified()).isTrue();
        }

        @Test
        void usesBothHalvesUpForEveryOtherBrowser() throws Exception {
            var person = new Registered().at(OFFICE);
            var reader = person.withAccount();
            postbag.empty();
            reader.send("/activation/select", "key", "email-code");
            reader.send(reader.path(), "code", postbag.code());

            var other = person.reader("en").open(person.link);

            assertThat(other.status()).isEqualTo(410);
            assertThat(other.text()).contains("This link has been used");
        }

        @Test
        void neitherOffersNorMentionsAClosedKey() throws Exception {
            var body = new Registered().at(OFFICE).withAccount().body();

            assertThat(body).contains("value=\"mobile-app\"").doesNotContain("token-card");
        }

        @Test
        void showsWhichKeyIsRecommended() throws Exception {
            var reader = new Registered().at(OFFICE).withAccount();

            assertThat(reader.found("(?s)<label class=\"option\">(.*?)</label>"))
                    .contains("recommended");
        }

        @Test
        void goesOnWhereItStoppedInAnotherBrowser() throws Exception {
            var person = new Registered().at(OFFICE);
            person.withAccount();

            var other = person.opens();

            assertThat(other.path()).isEqualTo("/activation/select");
        }

        @Test
        void keepsTheUsernameOfAPersonWhoIsRegisteredAnew() throws Exception {
            var person = new Registered().at(OFFICE);
            person.withAccount();
            person.at(OFFICE);

            var reader = person.opens();
            assertThat(reader.text()).contains("You keep your username", person.username());
            reader.send(
                    "/activation/account",
                    "username",
                    "somebodyelse",
                    "password",
                    "another kettle there",
                    "repeated",
                    "another kettle there");

            assertThat(reader.path()).isEqualTo("/activation/select");
            assertThat(usernames.of(person.id).orElseThrow().value()).isEqualTo(person.username());
        }

        @ParameterizedTest
        @CsvSource({"nl, Activeringscode", "fr, Code d’activation", "de, Aktivierungscode", "en, Activation code"})
        void speaksEveryLanguage(String language, String label) throws Exception {
            var person = new Registered().at(OFFICE);

            assertThat(person.reader(language).open(person.link).text()).contains(label);
            assertThat(person.reader(language).open("/activation").status()).isEqualTo(200);
        }
    }

    @Nested
    @Tag("J4.2")
    class TwoHalves {
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

            assertThat(revoked.looks().text()).contains("The office has taken this code back");
            assertThat(expired.looks().text()).contains("The link and the code have expired");
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
            people.changeEmail(holder.id, new org.rekey.person.EmailAddress(holder.email), now());
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
            assertThat(reader.text()).contains("Your new password holds from now on");
            assertThat(keys.active(holder.id)).extracting(DigitalKey::type).hasSize(1);
        }
    }

    @Nested
    @Tag("J4.3")
    class UsernameAndPassword {
        @ParameterizedTest
        @CsvSource({
            "x, a kettle on the moon, a kettle on the moon, A username has 3 to 64",
            "fine.name, short, short, too short",
            "fine.name, password123, password123, Many people use this password",
            "fine.name, a kettle on the moon, a kettle on the sun, not the same",
            "fine.name, fine.name.12, fine.name.12, your username is most of this password",
        })
        void areRefusedWithAReason(String username, String password, String repeated, String reason) throws Exception {
            var person = new Registered().at(OFFICE);

            var reader = person.opens()
                    .send("/activation/account", "username", username, "password", password, "repeated", repeated);

            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.text()).contains(reason);
            assertThat(usernames.of(person.id)).isEmpty();
        }

        @Test
        void areSomebodyElsesNever() throws Exception {
            var first = new Registered().at(OFFICE);
            first.withAccount();
            var second = new Registered().at(OFFICE);

            var reader = second.opens()
                    .send(
                            "/activation/account",
                            "username",
                            first.username().toUpperCase(Locale.ROOT),
                            "password",
                            "a kettle on the moon",
                            "repeated",
                            "a kettle on the moon");

            assertThat(reader.text()).contains("Somebody else has this username");
        }
    }

    @Nested
    class TheLetter {
        @ParameterizedTest
        @CsvSource({
            "NL, Uw activeringscode, nl",
            "FR, Votre code d’activation, fr",
            "DE, Ihr Aktivierungscode, de",
            "EN, Your activation code, en"
        })
        void isInThePersonsLanguageWithTheAddressAsQrCode(String language, String title, String tag) {
            var person = new Registered(tag + "-letter@example.org", Language.valueOf(language)).at(OFFICE);

            try (var paper = new PaperReader(person.letter)) {
                assertThat(paper.text()).contains(title, "Jan Peeters", "Gemeente Halle", person.code);
                assertThat(paper.barcode()).isEqualTo("http://localhost:8080/activation");
                assertThat(paper.info()).contains(title, "Pages:           1");
            }
        }

        @Test
        void holdsNoLinkToLogOnAndNoWholeAddressOfMail() {
            var person = new Registered().at(OFFICE);

            try (var paper = new PaperReader(person.letter)) {
                assertThat(paper.text())
                        .doesNotContain(person.link, person.email, "/logon", "/mykeys")
                        .contains("http://localhost:8080/activation");
            }
        }

        @Test
        void isForNobodyWhoRegistersHimself() {
            var officer = new PersonId(Uuids.v7(now()));

            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> new Introduction(officer, OFFICE, "Gemeente Halle", officer))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
