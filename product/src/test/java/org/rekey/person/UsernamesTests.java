package org.rekey.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class UsernamesTests {
    private static final Names ANN = new Names("Ann", "Peeters");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final People people;
    private final Usernames usernames;

    UsernamesTests(JdbcClient jdbc, TransactionTemplate transaction) {
        var fixture = new PersonFixture(jdbc, transaction, TestVault.make());
        people = fixture.people();
        usernames = fixture.usernames();
    }

    @Test
    void aUsernameIsFoundHoweverItIsTyped() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL), NOW);

        assertThat(usernames.change(ann, new Username("ann.peeters"), NOW)).isTrue();

        assertThat(usernames.holder(Username.parse(" Ann.PEETERS").orElseThrow()))
                .hasValue(ann);
        assertThat(usernames.of(ann)).hasValue(new Username("ann.peeters"));
        assertThat(usernames.change(ann, new Username("annp"), NOW)).isTrue();
        assertThat(usernames.holder(new Username("ann.peeters"))).isEmpty();
    }

    @Test
    void ofSixteenWhoWantOneUsernameAtOnceOneGetsIt() throws Exception {
        var wanted = new Username("the.one");
        var all = IntStream.range(0, 16)
                .mapToObj(it -> people.enrol(new Enrolment(ANN, Language.NL), NOW))
                .toList();

        List<Callable<Boolean>> attempts = all.stream()
                .map(it -> (Callable<Boolean>) () -> usernames.change(it, wanted, NOW))
                .toList();

        assertThat(atOnce(attempts)).containsOnlyOnce(true).hasSize(16);
        assertThat(usernames.holder(wanted)).isPresent();
    }

    private static <T> List<T> atOnce(List<Callable<T>> attempts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(attempts)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
