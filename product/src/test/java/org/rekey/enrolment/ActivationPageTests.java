package org.rekey.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way of a person with letter and link to a first digital key.
class ActivationPageTests extends EnrolmentHttp {
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
    @Tag("J4.3")
    class UsernameAndPassword {
        @ParameterizedTest
        @CsvSource({
            "x, a kettle on the moon, a kettle on the moon, A username has 3 to 64",
            "fine.name, short, short, Take at least 9 characters",
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
}
