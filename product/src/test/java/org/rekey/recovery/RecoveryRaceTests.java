package org.rekey.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.password.Presented;
import org.rekey.person.Language;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Source;
import org.rekey.throttle.Throttles;
import org.springframework.beans.factory.annotation.Autowired;

/// Many at one moment: two tabs, two links, two nodes, a thousand guesses.
@Tag("J6.4")
class RecoveryRaceTests extends RecoveryHttp {
    private static final int MANY = 6;

    @Autowired
    RecoveryRows rows;

    @Autowired
    WishRows wishes;

    @Autowired
    Answering answering;

    @Autowired
    CodeProof proof;

    @Autowired
    NewPassword newPassword;

    @Autowired
    Throttles throttles;

    private static Source source(int number) {
        return new Source(InetAddress.ofLiteral("198.51.%d.7".formatted(number)));
    }

    private static LogonReference reference(UUID recovery) {
        return new LogonReference(recovery, Language.EN, "", false, false);
    }

    private static <T> List<T> atOnce(int many, IntFunction<T> what) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var calls = new ArrayList<Callable<T>>();
            for (int i = 0; i < many; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    return what.apply(number);
                });
            }
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void ofManyWhoChooseAPasswordAtOnceOneDoes() throws Exception {
        var ann = new Forgetful().withCard();
        ann.atTheNewPassword(ann.link());
        var recovery = rows.find(ann.recovery()).orElseThrow();

        var choices = atOnce(MANY, number -> newPassword.choose(recovery, new Presented(FRESH + number)));

        assertThat(choices)
                .filteredOn(NewPassword.Choice.Chosen.class::isInstance)
                .hasSize(1);
        assertThat(ann.has(FRESH + choices.indexOf(new NewPassword.Choice.Chosen())))
                .isTrue();
        assertThat(ann.audited("password-recovered")).hasSize(1);
    }

    @Test
    void oneCodeGivenManyTimesAtOnceIsUsedOnceAndLeadsOnEverywhere() throws Exception {
        var ann = new Forgetful().withCard();
        var reader = ann.atTheCard(ann.link());
        var recovery = rows.find(ann.recovery()).orElseThrow();
        var code = new Submission(ann.code(reader));

        var outcomes = atOnce(
                MANY, number -> proof.submit(recovery, ann.key(), reference(recovery.id()), code, source(number)));

        assertThat(outcomes).allMatch(Outcome.Proven.class::isInstance);
        assertThat(ann.audited("recovery-confirmed")).hasSize(1);
    }

    @Test
    void ofManyWrongCodesAtOnceAFewAreLookedAt() throws Exception {
        var ann = new Forgetful().withCard();
        var reader = ann.atTheCard(ann.link());
        var recovery = rows.find(ann.recovery()).orElseThrow();
        var right = new Submission(ann.code(reader));
        atOnce(
                12,
                number -> proof.submit(
                        recovery, ann.key(), reference(recovery.id()), new Submission("ZZZZZZ"), source(number)));

        var late = proof.submit(recovery, ann.key(), reference(recovery.id()), right, source(99));

        assertThat(late).isInstanceOf(Outcome.Throttled.class);
        assertThat(rows.find(recovery.id()).orElseThrow().proven()).isNull();
    }

    /// A wrong code may close the bucket between the look at it and the right code.
    @Test
    void aRightCodeCountsOnlyWhileItsBucketIsOpen() throws Exception {
        var ann = new Forgetful().withCard();
        ann.atTheCard(ann.link());
        var recovery = rows.find(ann.recovery()).orElseThrow();
        var bucket = new Bucket(Scope.KEY_STRANGER, ann.key().id().toString());
        for (int i = 0; i < 6; i++) {
            throttles.failed(bucket, now());
        }

        assertThat(rows.prove(recovery, ann.key(), "", bucket, now(), now())).isFalse();
    }

    @Test
    void manyLinksAtOnceLeaveOneOpen() throws Exception {
        var ann = new Forgetful().withCard();
        var asked = new ArrayList<UUID>();
        for (int i = 0; i < MANY; i++) {
            asked.add(UUID.randomUUID());
            wishes.insert(new Wish(asked.get(i), Wanted.PASSWORD, ann.username, null, now()));
        }

        atOnce(MANY, number -> {
            answering.answer(asked.get(number));
            return number;
        });

        assertThat(jdbc.sql("select count(*) from password_recovery where person_id = :person and ended_at is null")
                        .param("person", ann.id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aWishIsAnsweredByOneNode() throws Exception {
        var ann = new Forgetful().withCard();
        var wish = UUID.randomUUID();
        postbag.empty();
        wishes.insert(new Wish(wish, Wanted.USERNAME, ann.email, null, now()));

        atOnce(MANY, number -> {
            answering.answer(wish);
            return number;
        });

        assertThat(postbag.size()).isEqualTo(1);
    }
}
