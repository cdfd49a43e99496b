package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.key.KeyId;
import org.rekey.key.KeySuspension;
import org.rekey.key.KeyTypeId;

/// What people do with the keys that they have.
@Tag("J6.1")
class KeyRingPageTests extends OverHttp {
    @BeforeEach
    void beforeAnyPhaseOut() {
        today.is("2019-03-01T09:00:00Z");
    }

    private static String page(KeyId key, String action) {
        return "/mykeys/keys/" + key + (action.isEmpty() ? "" : "/" + action);
    }

    @Nested
    class OneKey {
        @Test
        void saysWhatIsKnownOfIt() throws Exception {
            var person = new Holder("nora@example.org");
            var reader = person.atHome();

            reader.open(page(person.key("token-card"), ""));

            assertThat(reader.text())
                    .contains("Token card", "Activated", "Given to you by an office", "Security level 300")
                    .contains("My digital keys", "You are logged on with this key.");
        }

        @Test
        void getsAName() throws Exception {
            var person = new Holder("nora@example.org");
            var reader = person.atHome();
            var label = page(person.key("token-card"), "label");

            reader.open(label).send(label, "label", "  in the <b>drawer</b> ");

            assertThat(reader.text()).contains("The name has been saved");
            assertThat(reader.body())
                    .contains("in the &lt;b&gt;drawer&lt;/b&gt;")
                    .doesNotContain("<b>drawer");
            reader.open(label).send(label, "label", "x".repeat(61));
            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.body()).contains("value=\"" + "x".repeat(61));
        }

        @Test
        void ofAnotherPersonIsNotFound() throws Exception {
            var other = new Holder("other@example.org");
            var mine = new Holder("mine@example.org");
            var reader = mine.atHome();
            var foreign = other.key("token-card");

            for (var action : List.of("", "label", "suspend", "resume", "deactivate", "replace")) {
                assertThat(reader.open(page(foreign, action)).status())
                        .as(action)
                        .isEqualTo(404);
            }
            reader.open(page(mine.key("token-card"), "deactivate"));
            for (var action : List.of("label", "suspend", "resume", "deactivate", "replace")) {
                var form = reader.form(page(foreign, action), "label", "mine now", "confirmed", "!");
                assertThat(reader.send(form).statusCode()).as(action).isEqualTo(404);
            }
            assertThat(reader.open(page(new KeyId(UUID.randomUUID()), "")).status())
                    .isEqualTo(404);
            assertThat(other.active()).containsExactly("token-card");
        }

        @ParameterizedTest
        @CsvSource({
            "BY_DESK, The service desk or a registration office has suspended this key",
            "REPORTED, You have reported that somebody else used this key"
        })
        void suspendedByTheDeskOrReportedIsNotTakenBackByItsHolder(KeySuspension why, String said) throws Exception {
            var person = new Holder("nora@example.org");
            var mail = person.holds("email-code", 350);
            keys.suspend(mail, why, null, InstantSource.system().instant());
            var reader = person.atHome();
            assertThat(reader.text()).contains(said);

            var form = reader.form(page(mail, "resume"));
            reader.send(form);

            assertThat(person.states()).containsEntry("email-code", "SUSPENDED");
        }
    }

    @Nested
    class GivingUp {
        @Test
        void suspendsAndTakesBackWithAMailForEach() throws Exception {
            var person = new Holder("olga@example.org");
            var mail = person.holds("email-code", 350);
            var reader = person.atHome();

            reader.open(page(mail, "suspend")).send(page(mail, "suspend"));

            assertThat(reader.text()).contains("The key is suspended", "You have suspended this key");
            assertThat(person.states()).containsEntry("email-code", "SUSPENDED");
            reader.open(page(mail, "resume")).send(page(mail, "resume"));
            assertThat(reader.text()).contains("The key works again");
            assertThat(person.notices()).contains("notice.key-suspended", "notice.key-restored");
        }

        @Test
        void deactivatesForGoodAndLeavesATombstone() throws Exception {
            var person = new Holder("olga@example.org");
            var card = person.key("token-card");
            person.holds("email-code", 300);
            var elsewhere = person.atHome();
            var reader = person.atHome();

            reader.open(page(card, "deactivate")).send(page(card, "deactivate"));

            assertThat(reader.path()).isEqualTo("/mykeys/put-away");
            assertThat(reader.text()).contains("You are logged out");
            assertThat(person.states()).containsEntry("token-card", "ENDED");
            assertThat(person.notices()).contains("notice.key-deactivated");
            assertThat(reader.open("/answered").body()).isEqualTo("nobody");
            assertThat(elsewhere.open("/answered").body()).isEqualTo("nobody");
        }

        @Test
        void asksOnceMoreBeforeAServiceIsShut() throws Exception {
            service("library", 300, Set.of("token-card"));
            var person = new Holder("olga@example.org");
            person.uses("library");
            person.holds("email-code", 300);
            var reader = person.atHome();
            var path = page(person.key("token-card"), "deactivate");

            reader.open(path).send(path);

            assertThat(reader.status()).isEqualTo(409);
            assertThat(reader.text()).contains("Without this key you cannot use everything any more", "library");
            assertThat(person.active()).contains("token-card");
            reader.send(path, "confirmed", reader.found("name=\"confirmed\" value=\"([^\"]*)\""));
            assertThat(person.states()).containsEntry("token-card", "ENDED");
        }

        @Test
        void asksOnceMoreBeforeTheLastKeyGoes() throws Exception {
            var person = new Holder("olga@example.org");
            var reader = person.atHome();
            var path = page(person.key("token-card"), "suspend");

            reader.open(path).send(path, "confirmed", "something else");

            assertThat(reader.text()).contains("This is your last key", "registration office");
            assertThat(person.active()).containsExactly("token-card");
        }

        @Test
        void ofTwoTabsThatGiveUpTheLastTwoKeysAtOnceOneIsAskedAgain() throws Exception {
            for (int round = 0; round < 5; round++) {
                var person = new Holder("olga@example.org");
                var mail = person.holds("email-code", 300);
                var card = person.key("token-card");
                var one = person.atHome();
                var other = person.atHome();
                var first = one.open(page(card, "deactivate")).form(page(card, "deactivate"));
                var second = other.open(page(mail, "deactivate")).form(page(mail, "deactivate"));
                Callable<HttpResponse<String>> left = () -> one.send(first);
                Callable<HttpResponse<String>> right = () -> other.send(second);

                try (var pool = Executors.newFixedThreadPool(2)) {
                    for (var answer : pool.invokeAll(List.of(left, right))) {
                        answer.get();
                    }
                }

                assertThat(person.active()).hasSize(1);
            }
        }

        @Test
        void canBeDoneTwiceByADoubleClick() throws Exception {
            var person = new Holder("olga@example.org");
            var mail = person.holds("email-code", 350);
            var reader = person.atHome();
            var form = reader.open(page(mail, "suspend")).form(page(mail, "suspend"));

            reader.send(form);
            var again = reader.send(form);

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.uri().toString()).endsWith("done=suspend");
        }
    }

    @Nested
    class Proving {
        @Test
        void asksForAFreshLogonAndComesBack() throws Exception {
            var person = new Holder("piet@example.org");
            var path = page(person.key("token-card"), "suspend");
            var reader = person.atHome();
            person.waitsTooLong();

            reader.open(path);
            assertThat(reader.status()).isEqualTo(403);
            assertThat(reader.text()).contains("First show that it is you");
            reader.send("/mykeys/again", "path", path, "level", reader.found("name=\"level\" value=\"(\\d+)\""));
            person.answersTheCard(person.atPassword(reader, "later"));

            assertThat(reader.path()).isEqualTo(path);
            assertThat(reader.text()).contains("Suspend this key?");
        }

        @Test
        void asksForTheStrongestKeyBeforeAKeyEndsForGood() throws Exception {
            var person = new Holder("piet@example.org");
            person.holds("mobile-app", 400);
            var reader = person.atHome();

            reader.open(page(person.key("token-card"), "deactivate"));

            assertThat(reader.status()).isEqualTo(403);
            assertThat(reader.text()).contains("Code by mobile app");
        }

        @Test
        void remembersAStrongKeyForAWhileAfterItWasPutAside() throws Exception {
            var person = new Holder("piet@example.org");
            var app = person.holds("mobile-app", 400);
            var reader = person.atHome();
            reader.open(page(app, "suspend")).send(page(app, "suspend"));
            assertThat(person.active()).containsExactly("token-card");

            reader.open(page(person.key("token-card"), "deactivate"));
            assertThat(reader.status()).isEqualTo(403);

            jdbc.sql("update digital_key set suspended_at = suspended_at - interval '73 hours' where key_id = :key")
                    .param("key", app.value())
                    .update();
            assertThat(reader.open(page(person.key("token-card"), "deactivate")).status())
                    .isEqualTo(200);
        }

        @Test
        void leadsNowhereElse() throws Exception {
            var person = new Holder("piet@example.org");
            var reader = person.atHome();
            reader.open(page(person.key("token-card"), "label"));

            reader.send("/mykeys/again", "path", "//evil.example/x", "level", "300");
            person.answersTheCard(person.atPassword(reader, "later"));

            assertThat(reader.path()).isEqualTo("/mykeys");
        }
    }

    @Test
    void replacesAKeyByANewOneOfItsKind() throws Exception {
        var person = new Holder("quinten@example.org");
        var former = person.holds("email-code", 300);
        var reader = person.atHome();
        var path = page(former, "replace");

        reader.open(path).send(path);
        assertThat(reader.path()).endsWith("/activate/email-code/code");
        var form = reader.form(reader.path(), "code", postbag.code());
        reader.send(form);
        var again = reader.send(form);

        assertThat(again.uri().getPath()).endsWith("/done");
        assertThat(person.active()).containsExactlyInAnyOrder("email-code", "token-card");
        assertThat(keys.find(former).orElseThrow().state().name()).isEqualTo("ENDED");
        assertThat(keys.ended(person.id).getFirst().replacedBy())
                .isEqualTo(keys.active(person.id).stream()
                        .filter(key -> key.type().equals(new KeyTypeId("email-code")))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(reader.open("/mykeys").text()).contains("was replaced on");
    }
}
