package org.rekey.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.mykeys.AtOnce;
import org.rekey.mykeys.Reader;
import org.rekey.throttle.Source;
import org.springframework.beans.factory.annotation.Autowired;

/// Many at one moment: guesses from many addresses, two tabs, a machine that stops.
@Tag("J4.2")
class ActivationRaceTests extends EnrolmentHttp {
    @Autowired
    Halves halves;

    @Autowired
    EnrolmentRows rows;

    private static Source source(int number) {
        return new Source(InetAddress.ofLiteral("198.51.%d.%d".formatted(number / 250, 1 + number % 250)));
    }

    private static <T> List<T> atOnce(int many, IntFunction<T> what) throws Exception {
        return AtOnce.atOnce(IntStream.range(0, many)
                .<Callable<T>>mapToObj(number -> () -> what.apply(number))
                .toList());
    }

    @Test
    void ofManyGuessesAtOnceFiveAreLookedAt() throws Exception {
        var person = new Registered().at(OFFICE);
        var token = person.link.substring("/activation/".length());

        var openings = atOnce(12, number -> halves.open(token, person.wrongCode(), source(number), now()));

        assertThat(openings).filteredOn(Opening.Wrong.class::isInstance).hasSize(4);
        assertThat(openings).filteredOn(Opening.Shut.class::isInstance).hasSize(8);
        assertThat(person.standing().tries()).isEqualTo(5);
        assertThat(halves.open(token, person.code, source(99), now())).isInstanceOf(Opening.Shut.class);
    }

    /// The figures of `docs/operations.md`.
    @Test
    void ofGuessersInManyNetworksFiveAreLookedAtAndTheHolderIsTold() throws Exception {
        var person = new Registered().at(OFFICE);
        var guessers = new ArrayList<Reader>();
        for (int network = 0; network < 12; network++) {
            guessers.add(person.looks().from("198.18.%d.7".formatted(network)));
        }
        postbag.empty();

        var answers = AtOnce.atOnce(guessers.stream()
                .<Callable<HttpResponse<String>>>map(
                        guesser -> () -> guesser.send(guesser.form(person.link, "code", person.wrongCode())))
                .toList());

        assertThat(answers).filteredOn(it -> it.statusCode() == 422).hasSize(4);
        assertThat(answers).filteredOn(it -> it.statusCode() == 410).hasSize(8);
        assertThat(postbag.of("enrolment.mail.exhausted")).isEmpty();
        assertThat(postbag.size()).isOne();
        assertThat(person.opens().status()).isEqualTo(410);
        assertThat(person.at(OFFICE).opens().path()).isEqualTo("/activation/account");
    }

    @Test
    void growingWaitsMeetWhoGuessesLinksFromOneAddress() {
        var guesser = new Source(InetAddress.ofLiteral("203.0.113.7"));
        Instant now = now();
        var openings = new ArrayList<Opening>();
        for (int i = 0; i < 40; i++) {
            openings.add(halves.open("A".repeat(22), "KMRT HWXC FDPL", guesser, now));
        }

        assertThat(openings.getFirst()).isInstanceOf(Opening.Unknown.class);
        assertThat(openings.getLast()).isInstanceOf(Opening.Throttled.class);
    }

    @Test
    void ofTwoTabsOneUsesTheHalvesUp() throws Exception {
        var person = new Registered().at(OFFICE);
        person.withAccount();
        var id = person.standing().id();

        var used = atOnce(6, number -> rows.use(id, now()));

        assertThat(used).filteredOn(it -> it).hasSize(1);
    }

    @Test
    void nothingIsUsedUpBeforeAKeyIsThere() throws Exception {
        var person = new Registered().at(OFFICE);
        person.withAccount().send("/activation/select", "key", "email-code");

        assertThat(person.standing().at(now())).isEqualTo(Validity.OPEN);
        assertThat(person.opens().path()).isEqualTo("/activation/select");
    }

    @Test
    void twoLettersForOnePersonAreNeverOpenTogether() throws Exception {
        var person = new Registered();

        atOnce(
                4,
                number -> enrolments.issue(
                        new Introduction(
                                person.id, OFFICE, "Halle", new org.rekey.person.PersonId(java.util.UUID.randomUUID())),
                        now()));

        assertThat(jdbc.sql("select count(*) from enrolment where person_id = :person and ended_at is null")
                        .param("person", person.id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
