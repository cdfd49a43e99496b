package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is offered, and the list of keys.
class KeyChoicePageTests extends OverHttp {
    @Nested
    @Tag("J2.4")
    class TheChoice {
        @Test
        void marksTheRecommendedKeyAndTellsWhatAKeyWillNotOpen() throws Exception {
            var person = new Holder("fien@example.org");
            uses(person, "health");
            var reader = person.onThePath();

            reader.send(reader.path());

            assertThat(reader.text())
                    .contains("With this key you cannot log on to: health.", "recommended")
                    .contains("Your new key takes the place of this one: Token card");
            assertThat(reader.body()).doesNotContain("value=\"token-card\"");
        }

        /// It opens others of the same level: the group of that service took it for some time only.
        @Test
        void tellsThatAGroupOfServicesTakesAKeyNoMore() throws Exception {
            var person = new Holder("fien@example.org");
            services.save(SampleService.of(
                    services.idFor("farm"), "farm", "flemish", 300, Set.of("email-code", "mobile-app")));
            uses(person, "farm");
            var reader = person.onThePath();

            reader.send(reader.path());

            assertThat(reader.text()).contains("With this key you cannot log on to: farm.");
        }

        private void uses(Holder person, String service) {
            jdbc.sql("""
                    insert into service_usage (person_id, service_id, key_type, last_on)
                    values (:person, :service, 'token-card', current_date)
                    """)
                    .param("person", person.id.value())
                    .param(
                            "service",
                            services.byClientId(service).orElseThrow().id().value())
                    .update();
        }

        @Test
        void offersNothingThatIsNotOffered() throws Exception {
            var reader = new Holder("gust@example.org").onThePath();
            var flow = reader.path().replace("/email", "");
            reader.send(reader.path());

            reader.send(flow + "/select", "key", "token-card");
            assertThat(reader.status()).isEqualTo(422);

            reader.open(flow + "/activate/token-card/code");
            assertThat(reader.path()).endsWith("/select");
        }
    }

    @Nested
    @Tag("J6.1")
    class TheList {
        @Test
        void showsTheKeysWithTheirDaysAndWhatEnds() throws Exception {
            var person = new Holder("lea@example.org");
            var reader = new Reader(port, "en").open("/mykeys");
            reader = person.answersTheCard(person.atPassword(reader, "later"));

            assertThat(reader.path()).isEqualTo("/mykeys");
            assertThat(reader.text()).contains("Token card", "Activated on", "This key ends");
        }

        @Test
        void addsAKeyBesideTheOthersWhileNothingEnds() throws Exception {
            today.is("2019-03-01T09:00:00Z");
            var person = new Holder("mia@example.org");
            var reader = new Reader(port, "en").open("/mykeys");
            reader = person.answersTheCard(person.atPassword(reader, "later"));

            reader.open(reader.found("href=\"(/mykeys/[^\"]+/email)\"")).send(reader.path());
            reader.send(reader.path(), "key", "email-code").send(reader.path(), "code", postbag.code());

            assertThat(reader.path()).endsWith("/done");
            assertThat(person.active()).containsExactlyInAnyOrder("email-code", "token-card");
            assertThat(reader.found("<a class=\"button\" href=\"([^\"]+)\"")).startsWith("/mykeys");
        }
    }
}
