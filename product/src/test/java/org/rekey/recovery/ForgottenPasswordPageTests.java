package org.rekey.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.key.KeySuspension;
import org.rekey.mykeys.Reader;
import org.rekey.person.EmailAddress;
import org.rekey.person.MobileNumber;
import org.rekey.person.Username;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Throttles;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("J6.4")
class ForgottenPasswordPageTests extends RecoveryHttp {
    @Autowired
    Throttles throttles;

    @Nested
    class WithALinkAndADigitalKey {
        @Test
        void isReplacedAndLeadsOnToTheService() throws Exception {
            var ann = new Forgetful().withCard();
            var reader = new Reader(port, "en").open("/asking?service=tax&level=300");
            var flow = reader.path();
            reader.open(flow + "/forgotten");
            var logon = flow.substring("/logon/".length());
            reader.open("/forgotten/password?logon=" + logon)
                    .send("/forgotten/password", "typed", ann.username, "logon", logon);
            answered();

            ann.answers(ann.choosesTheCard(reader, postbag.link()));
            assertThat(reader.path()).isEqualTo("/forgotten/password/" + ann.recovery() + "/new");
            reader.send(reader.path(), "chosen", FRESH, "repeated", FRESH);

            assertThat(reader.path()).isEqualTo("/forgotten/password/done");
            assertThat(reader.text()).contains("You have a new password", "Log on to tax");
            assertThat(reader.body()).contains("href=\"" + flow + "\"");
            assertThat(ann.has(FRESH)).isTrue();
            assertThat(ann.has(FORMER)).isFalse();
            assertThat(reader.open(flow).text()).contains("Log on to tax");
        }

        @Test
        void endsEverySessionForgetsFailuresAndTellsTheHolder() throws Exception {
            var ann = new Forgetful().withCard();
            var loggedOn = ann.loggedOn(FORMER);
            assertThat(loggedOn.body()).contains("token-card");
            var failures = List.of(new Bucket(Scope.PASSWORD_STRANGER, ann.username));
            for (int i = 0; i < 6; i++) {
                throttles.failed(failures, now());
            }
            int epoch = people.find(ann.id).orElseThrow().securityEpoch();

            var reader = ann.atTheNewPassword(ann.link());
            reader.send(reader.path(), "chosen", FRESH, "repeated", FRESH);

            assertThat(people.find(ann.id).orElseThrow().securityEpoch()).isGreaterThan(epoch);
            assertThat(loggedOn.open("/answered").body()).isEqualTo("nobody");
            assertThat(ann.audited("session-ended")).containsExactly("revoked");
            assertThat(throttles.waitingUntil(failures, now())).isEmpty();
            assertThat(ann.notices()).containsExactly("notice.password-changed");
            assertThat(ann.audited("password-recovered")).hasSize(1);
            assertThat(ann.audited("recovery-confirmed")).hasSize(1);
        }

        @Test
        void isNotAskedForACodeOfACardThatIsUsedUp() throws Exception {
            var ann = new Forgetful().withCard();
            var reader = ann.atTheCard(ann.link());
            jdbc.sql("update token_card set asked = null where person_id = :person")
                    .param("person", ann.id.value())
                    .update();

            reader.open(reader.path());

            assertThat(reader.text()).contains("Your card is used up", "Use another digital key");
            assertThat(reader.body()).doesNotContain("action=\"" + reader.path(), "name=\"code\"");
        }

        @Test
        void isToldWhereTheFormerOneWasVoidToo() throws Exception {
            var ann = new Forgetful().withCard();
            passwords.voidIfChangedSince(ann.id, Instant.EPOCH, now());

            var reader = ann.atTheNewPassword(ann.link());
            reader.send(reader.path(), "chosen", FRESH, "repeated", FRESH);

            assertThat(ann.has(FRESH)).isTrue();
            assertThat(ann.notices()).contains("notice.password-changed");
        }

        @Test
        void changesNoDigitalKey() throws Exception {
            var ann = new Forgetful().withCard().withMailCode();
            var before = ann.states();

            var reader = ann.atTheNewPassword(ann.link());
            reader.send(reader.path(), "chosen", FRESH, "repeated", FRESH);

            assertThat(ann.states()).isEqualTo(before).containsValue("ACTIVE");
        }

        @ParameterizedTest
        @CsvSource({
            "short, short, Take at least 9 characters",
            "password123, password123, Many people use this password",
            "a kettle on the moon, a kettle on the sun, not the same",
        })
        void isRefusedWithAReason(String chosen, String repeated, String reason) throws Exception {
            var ann = new Forgetful().withCard();
            var reader = ann.atTheNewPassword(ann.link());

            reader.send(reader.path(), "chosen", chosen, "repeated", repeated);

            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.text()).contains(reason);
            assertThat(ann.has(FORMER)).isTrue();
        }

        @Test
        void waitsAfterWrongCodesAsAtALogon() throws Exception {
            var ann = new Forgetful().withCard();
            var reader = ann.atTheCard(ann.link());
            for (int i = 0; i < 5; i++) {
                reader.send(reader.path(), "code", "ZZZZZZ");
                assertThat(reader.status()).isEqualTo(422);
            }

            reader.send(reader.path(), "code", ann.code(reader));

            assertThat(reader.status()).isEqualTo(429);
            assertThat(ann.notices()).contains("notice.key-locked");
            assertThat(ann.audited("recovery-refused")).contains("wrong-code", "throttled");
            var key = List.of(new Bucket(Scope.KEY_STRANGER, ann.key().id().toString()));
            assertThat(throttles.waitingUntil(key, now())).isPresent();
        }

        @Test
        void isNoAffairOfAKeyThatHasEndedOrIsPutAside() throws Exception {
            var ended = new Forgetful().withCard();
            var link = ended.link();
            today.is("2024-01-31T09:00:00Z");
            assertThat(new Reader(port, "en").open(link).text()).contains("None of your digital keys can help here");

            today.is("2023-11-07T09:00:00Z");
            var suspended = new Forgetful().withCard();
            keys.suspend(suspended.key().id(), KeySuspension.BY_HOLDER, null, now());
            assertThat(new Reader(port, "en").open(suspended.link()).text())
                    .contains("None of your digital keys can help here");
        }

        /// Whoever reads the mailbox has both.
        @Test
        void needsMoreThanACodeByMail() throws Exception {
            var ann = new Forgetful().withMailCode();
            var link = ann.link();
            var reader = new Reader(port, "en").open(link);

            assertThat(reader.text()).contains("None of your digital keys can help here", "the same mailbox");
            reader.open("/forgotten/password").send(link, "key", ann.key().id().toString());
            assertThat(reader.status()).isEqualTo(422);
        }

        @Test
        void takesNobodyElsesKey() throws Exception {
            var ann = new Forgetful().withCard();
            var bob = new Forgetful().withCard();
            var link = ann.link();

            var reader = new Reader(port, "en")
                    .open(link)
                    .send(link, "key", bob.key().id().toString());

            assertThat(reader.status()).isEqualTo(422);
        }

        @Test
        void isNotUsedUpByLooking() throws Exception {
            var ann = new Forgetful().withCard();
            var link = ann.link();
            postbag.empty();

            for (int i = 0; i < 5; i++) {
                assertThat(new Reader(port, "en").open(link).text()).contains("Confirm with a digital key");
            }

            assertThat(postbag.size()).isZero();
            assertThat(ann.atTheNewPassword(link).path()).endsWith("/new");
        }
    }

    @Nested
    class Asked {
        @Test
        void looksTheSameForANameThatNobodyHas() throws Exception {
            var known = asks("password", new Forgetful().username);
            var unknown = asks("password", "nobody-at-all");
            var impossible = asks("password", "x'; drop table person --");

            assertThat(unknown.path()).isEqualTo(known.path()).isEqualTo("/forgotten/password/sent");
            assertThat(unknown.text()).isEqualTo(known.text()).isEqualTo(impossible.text());
        }

        @Test
        void sendsAFewLinksOnlyInWhateverLettersTheNameIsTyped() throws Exception {
            var ann = new Forgetful();
            postbag.empty();
            for (int i = 0; i < 4; i++) {
                asks("password", ann.username);
            }

            asks("password", ann.username.replace('f', '\uff46'));
            asks("password", ann.username.replace('o', '\uff2f'));

            assertThat(postbag.size()).isEqualTo(4);
        }

        @Test
        void sendsALinkOfItsOwnKindAndKeepsItsHashAlone() throws Exception {
            var ann = new Forgetful();
            var link = ann.link();

            assertThat(link).matches("/forgotten/password/[A-Za-z0-9_-]{22}");
            assertThat(jdbc.sql("select person_id::text || coalesce(encode(link_hash, 'escape'), '')"
                                    + " from password_recovery where person_id = :person")
                            .param("person", ann.id.value())
                            .query(String.class)
                            .single())
                    .doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        }

        @Test
        void isTakenDownSealedAndAnsweredByAnotherNodeIfThisOneStops() {
            var wish = new Wish(UUID.randomUUID(), Wanted.PASSWORD, "ann.peeters", null, now());

            rows.insert(wish);

            assertThat(jdbc.sql("select encode(typed, 'escape') from recovery_wish where wish_id = :id")
                            .param("id", wish.id())
                            .query(String.class)
                            .single())
                    .doesNotContain("ann");
            answering.run(now().plusSeconds(60));
            assertThat(rows.take(wish.id())).isEmpty();
        }

        @Autowired
        WishRows rows;

        @Autowired
        Answering answering;
    }

    @Test
    void isAnsweredToNobodyWhoHasNoAddress() throws Exception {
        var ann = new Forgetful().withCard();
        people.giveEmail(ann.id, new EmailAddress("unproven-" + ann.email), now());
        postbag.empty();

        asks("password", ann.username);

        assertThat(postbag.size()).isZero();
        assertThat(ann.audited("recovery-asked")).containsExactly("password no-address");
    }

    @Test
    void isToldToATelephoneAndToTheFormerAddressToo() throws Exception {
        var ann = new Forgetful().withCard();
        people.changeMobile(ann.id, new MobileNumber("+32470998877"), now());
        people.changeEmail(ann.id, new EmailAddress("later-" + ann.email), now());

        var reader = ann.atTheNewPassword(ann.link());
        postbag.empty();
        reader.send(reader.path(), "chosen", FRESH, "repeated", FRESH);

        assertThat(postbag.of("recovery.text.done")).isEqualTo(Map.of());
        assertThat(postbag.of("recovery.mail.done")).isEqualTo(Map.of());
        assertThat(usernames.of(ann.id)).contains(new Username(ann.username));
    }
}
