package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.mykeys.AtOnce.atOnce;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.person.MobileNumber;

/// Guessers at full speed from as many networks as they like, who know the password. What they win is in
/// `docs/operations.md`; the holder is told, and goes on in his usual browser. Hours pass by moving what is stored.
@Tag("J1.6")
class BruteForceTests extends OverHttp {
    private static final int GUESSERS = 12;
    private static final String WRONG_CODE_OF_CARD = "ZZZZZZ";

    @BeforeEach
    void aServiceThatTakesTextMessages() {
        service("tax", 300, Set.of("token-card", "email-code", "mobile-app", "sms-code"));
    }

    @Test
    void codesOfACard() throws Exception {
        var person = new Holder("guessed" + NEXT.get() + "@example.org");
        var usual = person.answersTheCard(person.atPassword("later"));
        var guessers = guessers(GUESSERS);
        for (var guesser : guessers) {
            person.atPassword(guesser.open("/asking?service=tax&level=300"), "later");
        }

        var figures = guessed(guessers, WRONG_CODE_OF_CARD, Duration.ofDays(1));
        guess(guessers, WRONG_CODE_OF_CARD);
        var knower = person.answersTheCard(guessers.getFirst());
        person.answersTheCard(person.atPassword(usual.open("/asking?service=tax&level=300"), "later"));

        assertThat(figures.firstHour()).isBetween(5, 12 + 2 * GUESSERS);
        assertThat(figures.all()).isBetween(24, 100 + GUESSERS);
        assertThat(knower.status()).isEqualTo(429);
        assertThat(usual.body()).startsWith("token-card at ");
        assertThat(person.notices())
                .containsOnlyOnce("notice.key-locked", "notice.key-locked-longer", "notice.key-shut");
    }

    @Test
    void codesBySms() throws Exception {
        var person = new Holder("texted" + NEXT.get() + "@example.org");
        smsCodes.bring(
                person.id,
                new MobileNumber("+324799%05d".formatted(NEXT.get())),
                new Lineage(null, new Level(400)),
                now());
        var usual = atText(person, new Reader(port, "en"));
        usual.send(usual.path(), "code", postbag.code());
        var guessers = guessers(GUESSERS);
        for (var guesser : guessers) {
            atText(person, guesser);
        }

        var figures = guessed(guessers, "00000000", Duration.ofHours(1));
        guess(guessers, "00000000");
        postbag.empty();
        atText(person, usual);
        usual.send(usual.path(), "code", postbag.code());

        assertThat(figures.firstHour()).isBetween(5, 12 + 2 * GUESSERS);
        assertThat(tries(person)).isLessThan(12 + 3 * GUESSERS);
        assertThat(usual.body()).startsWith("sms-code at ");
        assertThat(person.notices()).containsOnlyOnce("notice.key-locked");
    }

    /// How many guesses were looked at.
    private record Figures(int firstHour, int all) {}

    private Figures guessed(List<Reader> guessers, String code, Duration time) throws Exception {
        int firstHour = 0;
        int all = 0;
        var passed = Duration.ZERO;
        while (passed.compareTo(time) < 0) {
            int judged = guess(guessers, code);
            all += judged;
            if (passed.compareTo(Duration.ofHours(1)) < 0) {
                firstHour += judged;
            }
            var wait = waiting();
            passes(wait);
            passed = passed.plus(wait);
        }
        return new Figures(firstHour, all);
    }

    /// All at one moment.
    private static int guess(List<Reader> guessers, String code) throws Exception {
        var answers = atOnce(guessers.stream()
                .<Callable<HttpResponse<String>>>map(
                        guesser -> () -> guesser.send(guesser.form(guesser.path(), "code", code)))
                .toList());
        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(422, 429);
        return (int) answers.stream().filter(it -> it.statusCode() == 422).count();
    }

    private List<Reader> guessers(int many) throws Exception {
        var guessers = new ArrayList<Reader>();
        for (int network = 0; network < many; network++) {
            guessers.add(new Reader(port, "en").from("198.18.%d.7".formatted(network)));
        }
        return guessers;
    }

    private Reader atText(Holder person, Reader reader) throws Exception {
        reader.open("/asking?service=tax&level=300");
        return person.withTheKey("sms-code", reader);
    }

    /// The longest wait there is, until a guess is looked at again.
    private Duration waiting() {
        return jdbc.sql("select max(waiting_until) from throttle where scope = 'key-stranger'")
                .query(Timestamp.class)
                .optional()
                .map(until -> Duration.between(now(), until.toInstant()).plusMillis(1))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private void passes(Duration time) {
        jdbc.sql("""
                update throttle
                set waiting_until = waiting_until - :ms * interval '1 millisecond',
                    updated_at = updated_at - :ms * interval '1 millisecond'
                """).param("ms", time.toMillis()).update();
    }

    /// Those that could have won: the others came for a code that was void.
    private int tries(Holder person) {
        return jdbc.sql("select sum(5 - tries_left) from one_time_code where person_id = :person")
                .param("person", person.id.value())
                .query(Integer.class)
                .single();
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
