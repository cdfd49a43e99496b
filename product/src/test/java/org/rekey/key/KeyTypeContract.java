package org.rekey.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.key.KeyFixture.NOON;
import static org.rekey.key.KeyFixture.logon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.person.Language;
import org.rekey.text.Texts;
import org.slf4j.LoggerFactory;

/// What every kind of key promises. Each one's tests implement it.
public interface KeyTypeContract {
    KeyTrial trial();

    @Test
    @Tag("J1.5")
    default void acceptsTheRightAnswerOnce() {
        var key = trial().issue(trial().holder());
        var logon = logon();
        var right = ask(key, logon);

        assertThat(verify(key, logon, right)).isInstanceOf(Accepted.class);
        assertThat(verify(key, logon, right)).isNotInstanceOf(Accepted.class);
        assertThat(verify(key, logon(), right)).isNotInstanceOf(Accepted.class);
    }

    @RepeatedTest(5)
    default void ofRightAnswersAtOneMomentExactlyOneIsAccepted() throws Exception {
        int threads = 4;
        var key = trial().issue(trial().holder());
        var logon = logon();
        var right = ask(key, logon);
        var start = new CyclicBarrier(threads);
        List<Callable<Verification>> answers = IntStream.range(0, threads)
                .mapToObj(thread -> (Callable<Verification>) () -> {
                    start.await();
                    return verify(key, logon, right);
                })
                .toList();

        try (var pool = Executors.newFixedThreadPool(threads)) {
            var verdicts = new ArrayList<Verification>();
            for (var verdict : pool.invokeAll(answers)) {
                verdicts.add(verdict.get());
            }

            assertThat(verdicts).filteredOn(Accepted.class::isInstance).hasSize(1);
        }
    }

    @Test
    @Tag("J1.6")
    default void refusesAWrongAnswerAndStillAcceptsTheRightOne() {
        var key = trial().issue(trial().holder());
        var logon = logon();
        var right = ask(key, logon);

        assertThat(verify(key, logon, trial().wrongAnswer())).isEqualTo(new Rejected(Reason.WRONG));
        assertThat(verify(key, logon, right)).isInstanceOf(Accepted.class);
    }

    @Test
    default void acceptsWhatPeopleTypeAroundACode() {
        var key = trial().issue(trial().holder());
        var logon = logon();
        var right = ask(key, logon);
        var spaced = " " + right.substring(0, 3).toLowerCase(Locale.ROOT) + " -" + right.substring(3) + " ";

        assertThat(verify(key, logon, spaced)).isInstanceOf(Accepted.class);
    }

    @Test
    default void saysWhenSomethingIsNoCodeAtAll() {
        var key = trial().issue(trial().holder());
        var logon = logon();
        ask(key, logon);

        for (var typed : List.of("", "  ", "é", "'; drop table person", "1".repeat(64), "٣٣٣٣٣٣")) {
            assertThat(verify(key, logon, typed)).isEqualTo(new Rejected(Reason.MALFORMED));
        }
    }

    @Test
    default void refusesALateAnswerUnlessItsQuestionWaitsForEver() {
        var late = trial().late();
        var key = trial().issue(trial().holder());
        var logon = logon();
        var right = new Submission(ask(key, logon));

        if (late != null) {
            assertThat(trial().type().verify(key, logon, right, late)).isInstanceOf(Rejected.class);
        } else {
            var nextYear = NOON.plus(365, ChronoUnit.DAYS);
            assertThat(trial().type().verify(key, logon, right, nextYear)).isInstanceOf(Accepted.class);
        }
    }

    @Test
    default void refusesTheAnswerOfAnotherPersonsKey() {
        var mine = trial().issue(trial().holder());
        var theirs = trial().issue(trial().holder());
        var logon = logon();
        ask(mine, logon);
        var foreign = ask(theirs, logon);

        assertThat(verify(mine, logon, foreign)).isInstanceOf(Rejected.class);
        assertThat(verify(theirs, logon, foreign)).isInstanceOf(Accepted.class);
    }

    @Test
    default void refusesAKeyThatSomebodyElseClaimsToHold() {
        var theirs = trial().issue(trial().holder());
        var logon = logon();
        var right = ask(theirs, logon);
        var claimed = new DigitalKey(
                theirs.id(),
                trial().holder(),
                theirs.type(),
                theirs.state(),
                theirs.activatedAt(),
                null,
                "",
                theirs.lineage());

        assertThat(verify(claimed, logon, right)).isInstanceOf(Rejected.class);
    }

    @Test
    default void anAnswerIsGoodForItsLogonAlone() {
        var key = trial().issue(trial().holder());
        var logon = logon();
        var other = logon();
        ask(key, other);
        var right = ask(key, logon);

        if (trial().asksEachLogon()) {
            assertThat(verify(key, other, right)).isInstanceOf(Rejected.class);
            assertThat(verify(key, logon, right)).isInstanceOf(Accepted.class);
        } else {
            assertThat(verify(key, other, right)).isInstanceOf(Accepted.class);
            assertThat(verify(key, logon, right)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    default void refusesAKeyThatHasEnded() {
        var key = trial().issue(trial().holder());
        var logon = logon();
        var right = ask(key, logon);

        trial().fixture().keys(trial().type()).end(key.id(), KeyEnding.BY_HOLDER, null, NOON);

        assertThat(verify(key, logon, right)).isInstanceOf(Rejected.class);
    }

    @Test
    @Tag("J1.4")
    default void asksTheSameAgainAfterAReload() {
        var key = trial().issue(trial().holder());
        var logon = logon();

        var first = trial().type().challenge(key, logon, NOON);
        var second = trial().type().challenge(key, logon, NOON);

        assertThat(second).isEqualTo(first);
    }

    @Test
    default void tellsItsSecretToNoLogEventOrPage() {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var rekey = (Logger) LoggerFactory.getLogger("org.rekey");
        var former = rekey.getLevel();
        rekey.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
        try {
            var key = trial().issue(trial().holder());
            var logon = logon();
            var challenge = trial().type().challenge(key, logon, NOON);
            var right = trial().rightAnswer(key, logon, NOON);
            var verdict = verify(key, logon, right);
            var wrong = verify(key, logon, trial().wrongAnswer());

            assertThat(List.of(challenge, verdict, wrong, key, new Submission(right)))
                    .noneMatch(it -> it.toString().contains(right));
            assertThat(trial().fixture().events)
                    .noneMatch(event -> event.toString().contains(right));
            assertThat(log.list).noneMatch(line -> line.getFormattedMessage().contains(right));
        } finally {
            root.detachAppender(log);
            rekey.setLevel(former);
        }
    }

    @Test
    default void hasItsRowAndItsTexts() {
        var type = trial().type();
        assertThat(trial().fixture()
                        .jdbc
                        .sql("select bit from key_type where key_type = :id")
                        .param("id", type.id().value())
                        .query(Integer.class)
                        .single())
                .isBetween(0, 30);

        var texts = new Texts();
        var all = List.of("name", "hint", "why", "logon.title", "activate.title", "activate.lead");
        var help = List.of("help.what", "help.need", "help.activate", "help.use", "help.lost");
        for (var end : Stream.concat(all.stream(), help.stream()).toList()) {
            assertThat(texts.get(Language.NL, "key." + type.id() + "." + end)).isNotBlank();
        }
        for (var reason : Reason.values()) {
            assertThat(texts.get(Language.DE, reason.text(type.id()))).isNotBlank();
        }
        if (type.sends()) {
            assertThat(texts.get(Language.FR, "key." + type.id() + ".logon.again"))
                    .isNotBlank();
        }
    }

    private String ask(DigitalKey key, LogonReference logon) {
        trial().type().challenge(key, logon, NOON);
        return trial().rightAnswer(key, logon, NOON);
    }

    private Verification verify(DigitalKey key, LogonReference logon, String typed) {
        return trial().type().verify(key, logon, new Submission(typed), NOON);
    }
}
