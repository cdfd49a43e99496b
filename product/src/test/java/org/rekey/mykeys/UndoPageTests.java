package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.password.Presented;
import org.rekey.person.EmailAddress;
import org.rekey.person.MobileNumber;
import org.rekey.person.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody took an account over by way of the e-mail address; its holder takes it back from the former one.
@Tag("J6.2")
class UndoPageTests extends OverHttp {
    @Autowired
    TransactionTemplate transaction;

    private static final MobileNumber MINE = new MobileNumber("+32470123456");

    /// What a thief does who has password and card: another address, another key, the card off.
    private Reader takenOver(Holder robbed) throws Exception {
        var thief = robbed.onThePath();
        thief.open(thief.path() + "/change").send(thief.path(), "email", "thief@example.org");
        thief.send(thief.path(), "code", postbag.code());
        return thief;
    }

    private void activatesAKey(Reader thief) throws Exception {
        thief.send(thief.path(), "key", "email-code");
        thief.send(thief.path(), "code", postbag.code());
        assertThat(thief.path()).endsWith("/done");
    }

    @Test
    void givesAddressAndCardBackAndEndsWhatWasMadeSince() throws Exception {
        var robbed = new Holder("robbed@example.org");
        var thief = takenOver(robbed);
        var link = postbag.link();
        assertThat(postbag.addressee()).isEqualTo("robbed@example.org");
        activatesAKey(thief);
        assertThat(robbed.active()).containsExactly("email-code");

        var holder = new Reader(port, "en").open(link);
        assertThat(holder.text()).contains("Undo the change of your e-mail address?");
        assertThat(holder.body()).doesNotContain("thief@example.org");
        holder.send(link);

        assertThat(holder.path()).isEqualTo("/mykeys/undone");
        assertThat(robbed.email()).isEqualTo("robbed@example.org");
        assertThat(robbed.active()).containsExactly("token-card");
        assertThat(robbed.states()).containsEntry("email-code", "ENDED");
        assertThat(thief.open("/answered").body()).isEqualTo("nobody");
        assertThat(postbag.templates()).containsExactlyInAnyOrder("mykeys.undo.mail.done", "mykeys.undo.mail.removed");
        assertThat(robbed.atHome().path()).isEqualTo("/mykeys");
    }

    @Test
    @Tag("J6.5")
    void leavesTheKeySuspendedOfWhichItWasReportedThatItWasSomebodyElse() throws Exception {
        var robbed = new Holder("robbed@example.org");
        takenOver(robbed);
        var link = postbag.link();
        var holder = robbed.atHome();
        holder.open("/mykeys/activity");
        var report = holder.found("href=\"([^\"]*/not-mine)\"[^(]*\\([^)]*Logged on");
        holder.open(report).send(report);

        new Reader(port, "en").open(link).send(link);

        assertThat(robbed.email()).isEqualTo("robbed@example.org");
        assertThat(robbed.states()).containsEntry("token-card", "SUSPENDED");
    }

    /// An address of the desk came between, which was never confirmed: the first mail goes on undoing both.
    @Test
    void isOfferedToAnAddressByTheChangeAloneThatReplacedIt() throws Exception {
        var robbed = new Holder("robbed@example.org");
        var first = InstantSource.system().instant();
        people.giveEmail(robbed.id, new EmailAddress("desk@example.org"), first);
        var link = postbag.link();
        postbag.empty();
        people.changeEmail(robbed.id, new EmailAddress("thief@example.org"), first.plusSeconds(1));

        assertThat(postbag.templates()).isEmpty();
        new Reader(port, "en").open(link).send(link);
        assertThat(robbed.email()).isEqualTo("robbed@example.org");
    }

    /// The report came between the two.
    @Test
    void leavesNoKeyThatIsProvenAtThatMoment() throws Exception {
        var robbed = new Holder("robbed@example.org");
        var thief = robbed.onThePath();
        thief.send(thief.path());
        thief.send(thief.path(), "key", "email-code");
        var code = postbag.code();
        var card = robbed.key("token-card");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = transaction.execute(status -> {
                keys.report(card, InstantSource.system().instant());
                people.raiseSecurityEpoch(robbed.id);
                var sent = threads.submit(() -> thief.send(thief.path(), "code", code));
                while (!sent.isDone() && !somebodyWaits()) {
                    Thread.yield();
                }
                return sent;
            });
            answer.get();
        }

        assertThat(thief.path()).doesNotEndWith("/done");
        assertThat(robbed.active()).isEmpty();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) > 0 from pg_locks where pg_backend_pid() = any(pg_blocking_pids(pid))")
                .query(Boolean.class)
                .single();
    }

    @Test
    void givesTheMobileNumberBackWithTheKeyThatIsBoundToIt() throws Exception {
        var robbed = new Holder("robbed@example.org");
        people.changeMobile(robbed.id, MINE, now());
        var asTheCard = new Lineage(null, new Level(300)).cappedUntil(now().plusSeconds(900_000));
        var bound = smsCodes.bring(robbed.id, MINE, asTheCard, now());
        takenOver(robbed);
        var link = postbag.link();
        people.changeMobile(robbed.id, new MobileNumber("+32470999999"), now());
        assertThat(keys.find(bound).orElseThrow().active()).isFalse();

        new Reader(port, "en").open(link).send(link);

        assertThat(people.find(robbed.id).flatMap(Person::mobile)).hasValue(MINE);
        assertThat(keys.find(bound).orElseThrow().active()).isTrue();
        assertThat(robbed.active()).containsExactlyInAnyOrder("sms-code", "token-card");
    }

    @Test
    void takesAMobileNumberAwayThatWasGivenSince() throws Exception {
        var robbed = new Holder("robbed@example.org");
        takenOver(robbed);
        var link = postbag.link();
        people.changeMobile(robbed.id, new MobileNumber("+32470999999"), now());

        new Reader(port, "en").open(link).send(link);

        assertThat(people.find(robbed.id).flatMap(Person::mobile)).isEmpty();
        assertThat(robbed.audited("mobile-number-restored")).hasSize(1);
    }

    /// Whoever makes a key of his own first and changes the address afterwards.
    @Test
    void holdsAKeyBackThatCameShortlyBefore() throws Exception {
        var robbed = new Holder("robbed@example.org");
        takenOver(robbed);
        var link = postbag.link();
        var lineage = new Lineage(robbed.key("token-card"), new Level(300));
        keys.add(robbed.id, new KeyTypeId("email-code"), lineage, now().minusSeconds(3600));

        new Reader(port, "en").open(link).send(link);

        assertThat(robbed.states()).containsEntry("email-code", "SUSPENDED").containsEntry("token-card", "ACTIVE");
        assertThat(robbed.notices()).contains("notice.key-reported");
    }

    @Test
    void makesAPasswordVoidThatWasChosenSince() throws Exception {
        var robbed = new Holder("robbed@example.org");
        takenOver(robbed);
        var link = postbag.link();
        passwords.change(robbed.id, new Presented("the thief chose this"), now());

        new Reader(port, "en").open(link).send(link);

        assertThat(passwords.check(robbed.id, new Presented("the thief chose this"), now()))
                .isFalse();
    }

    @Test
    void leavesThePasswordThatTheHolderHadBefore() throws Exception {
        var robbed = new Holder("robbed@example.org");
        takenOver(robbed);
        var link = postbag.link();

        new Reader(port, "en").open(link).send(link);

        assertThat(passwords.check(robbed.id, new Presented("a boat made of paper"), now()))
                .isTrue();
    }

    @Nested
    class TheLink {
        @Test
        void changesNothingWhenItIsOnlyLookedAt() throws Exception {
            var robbed = new Holder("robbed@example.org");
            takenOver(robbed);
            var link = postbag.link();

            new Reader(port, "en").open(link).open(link);

            assertThat(robbed.email()).isEqualTo("thief@example.org");
        }

        @Test
        void worksOnceHoweverOftenItIsPressedAtOnce() throws Exception {
            var robbed = new Holder("robbed@example.org");
            takenOver(robbed);
            var link = postbag.link();
            var holder = new Reader(port, "en").open(link);
            Callable<HttpResponse<String>> press = () -> holder.send(holder.form(link));

            try (var pool = Executors.newFixedThreadPool(4)) {
                var presses = pool.invokeAll(
                        IntStream.range(0, 4).mapToObj(number -> press).toList());
                var undone = 0;
                for (var pressed : presses) {
                    undone += pressed.get().uri().getPath().equals("/mykeys/undone") ? 1 : 0;
                }

                assertThat(undone).isEqualTo(1);
            }
            assertThat(postbag.templates()).hasSize(2);
        }

        @Test
        void isOverAfterThreeDays() throws Exception {
            var robbed = new Holder("robbed@example.org");
            takenOver(robbed);
            var link = postbag.link();
            var asItWasOpen = new Reader(port, "en").open(link);
            jdbc.sql("update address_reversal set expires_at = now() where person_id = :person")
                    .param("person", robbed.id.value())
                    .update();

            var holder = new Reader(port, "en").open(link);

            assertThat(holder.status()).isEqualTo(404);
            assertThat(holder.text()).contains("This link no longer works");
            assertThat(asItWasOpen.send(link).status()).isEqualTo(404);
            assertThat(robbed.email()).isEqualTo("thief@example.org");
        }

        @Test
        void takesTheLinksOfLaterChangesAlong() throws Exception {
            var robbed = new Holder("robbed@example.org");
            takenOver(robbed);
            var link = postbag.link();
            people.changeEmail(robbed.id, new EmailAddress("accomplice@example.org"), now());
            var ofTheThief = postbag.link();
            assertThat(postbag.addressee()).isEqualTo("thief@example.org");

            new Reader(port, "en").open(link).send(link);

            assertThat(robbed.email()).isEqualTo("robbed@example.org");
            assertThat(new Reader(port, "en").open(ofTheThief).status()).isEqualTo(404);
        }

        @Test
        void cannotBeGuessed() throws Exception {
            var stranger = new Reader(port, "en").open("/mykeys/undo/AAAAAAAAAAAAAAAAAAAAAA");

            assertThat(stranger.status()).isEqualTo(404);
            assertThat(stranger.open("/mykeys/undo/short").status()).isEqualTo(404);
        }
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
