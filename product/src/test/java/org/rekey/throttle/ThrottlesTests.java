package org.rekey.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.database.RealDatabase;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
@Tag("J1.6")
class ThrottlesTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ThrottleSettings SETTINGS =
            new ThrottleSettings(Duration.ofSeconds(30), Duration.ofHours(1), 2, 2, 30, 300);

    private final JdbcClient jdbc;
    private final StoredThrottles throttles;
    private final Bucket stranger =
            new Bucket(Scope.PASSWORD_STRANGER, UUID.randomUUID().toString());
    private final Bucket address = new Bucket(Scope.ADDRESS, stranger.subject());
    private final Bucket known = new Bucket(Scope.PASSWORD_KNOWN_BROWSER, stranger.subject());

    ThrottlesTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        throttles = new StoredThrottles(jdbc, TestVault.make(), SETTINGS);
    }

    @Test
    void theFirstFailuresAreFreeAndThenWaitsGrow() {
        assertThat(throttles.failed(stranger, NOW).waits()).isFalse();
        assertThat(throttles.failed(stranger, NOW).waits()).isFalse();

        assertThat(throttles.failed(stranger, NOW).waitingUntil()).hasValue(NOW.plusSeconds(30));
        assertThat(throttles.failed(stranger, NOW.plusSeconds(30)).waitingUntil())
                .hasValue(NOW.plusSeconds(90));
        assertThat(throttles.waitingUntil(List.of(known, stranger), NOW.plusSeconds(89)))
                .hasValue(NOW.plusSeconds(90));
        assertThat(throttles.waitingUntil(List.of(known, stranger), NOW.plusSeconds(90)))
                .isEmpty();
    }

    @Test
    void aStrangerDoesNotLockTheHolderOut() {
        fail(stranger, 50);

        assertThat(throttles.waitingUntil(List.of(stranger), NOW)).isPresent();
        assertThat(throttles.waitingUntil(List.of(known), NOW)).isEmpty();
    }

    @Test
    void successForgetsTheFailuresButNotThoseOfTheSource() {
        fail(stranger, 3);
        fail(address, 31);

        throttles.succeeded(List.of(stranger, known, address));

        assertThat(throttles.waitingUntil(List.of(stranger), NOW)).isEmpty();
        assertThat(throttles.failed(stranger, NOW).failures()).isEqualTo(1);
        assertThat(throttles.waitingUntil(List.of(address), NOW)).isPresent();
    }

    @Test
    void aSourceIsForgivenOneFailureAMinute() {
        fail(address, 30);

        assertThat(throttles.failed(address, NOW.plusSeconds(59)).failures()).isEqualTo(31);
        assertThat(throttles.failed(address, NOW.plusSeconds(60)).failures()).isEqualTo(31);
        assertThat(throttles.failed(address, NOW.plusSeconds(90)).failures()).isEqualTo(32);
        assertThat(throttles.failed(address, NOW.plusSeconds(120)).failures()).isEqualTo(32);
        assertThat(throttles.failed(address, NOW.plusSeconds(3600)).failures()).isEqualTo(1);
    }

    @Test
    void oneStatementCountsInSeveralBuckets() {
        fail(stranger, 2);

        var counted = throttles.failed(List.of(known, stranger, address), NOW);

        assertThat(counted)
                .containsExactly(
                        new Throttle(1, Optional.empty()),
                        new Throttle(3, Optional.of(NOW.plusSeconds(30))),
                        new Throttle(1, Optional.empty()));
    }

    @Test
    void failuresAreForgottenAfterALongPause() {
        fail(stranger, 5);

        assertThat(throttles.failed(stranger, NOW.plus(Duration.ofDays(8))).failures())
                .isEqualTo(1);
    }

    @Test
    void theHundredthFailureInARowExhaustsWhatIsGuessedAt() {
        fail(stranger, 99);

        var last = throttles.failed(stranger, NOW);

        assertThat(last.exhausted()).isTrue();
        assertThat(throttles.failed(stranger, NOW).exhausted()).isFalse();
        assertThat(last.waitingUntil()).hasValue(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void wrongAnswersAtTheSameMomentAllCount() throws Exception {
        List<Callable<Throttle>> guesses = IntStream.range(0, 32)
                .mapToObj(it -> (Callable<Throttle>) () -> throttles.failed(stranger, NOW))
                .toList();

        try (var threads = Executors.newFixedThreadPool(32)) {
            var counted = new java.util.ArrayList<Integer>();
            for (var guess : threads.invokeAll(guesses)) {
                counted.add(guess.get().failures());
            }
            assertThat(counted)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 32).boxed().toList());
        }
        assertThat(throttles.waitingUntil(List.of(stranger), NOW)).hasValue(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void aStatementThatAcceptsCanAskWhetherTheBucketIsOpen() {
        assertThat(open()).isTrue();
        fail(stranger, 3);
        assertThat(open()).isFalse();
    }

    @Test
    void namesAndAddressesDoNotLieInPlain() {
        throttles.failed(new Bucket(Scope.PASSWORD_STRANGER, "ann.peeters"), NOW);

        var rows = jdbc.sql("select encode(subject, 'escape') from throttle")
                .query(String.class)
                .list();

        assertThat(rows).noneMatch(it -> it.contains("ann.peeters"));
    }

    @Test
    void oldRowsAreClearedAway() {
        throttles.failed(stranger, NOW.minus(Duration.ofDays(9)));
        throttles.failed(known, NOW);

        assertThat(throttles.purge(NOW.minus(Duration.ofDays(8)), NOW.minus(Duration.ofDays(400))))
                .isEqualTo(1);
        assertThat(throttles.failed(known, NOW).failures()).isEqualTo(2);
    }

    @Test
    void aHundredFailuresInARowAreForgivenByARightAnswerAlone() {
        fail(stranger, 100);
        Instant monthsLater = NOW.plus(Duration.ofDays(90));
        throttles.purge(monthsLater.minus(Duration.ofDays(8)), monthsLater.minus(Duration.ofDays(400)));

        var next = throttles.failed(stranger, monthsLater);
        throttles.succeeded(List.of(stranger));
        var afterwards = throttles.failed(stranger, monthsLater);

        assertThat(next).isEqualTo(new Throttle(101, Optional.of(monthsLater.plus(Duration.ofDays(1)))));
        assertThat(afterwards).isEqualTo(new Throttle(1, Optional.empty()));
    }

    @Test
    void namesThatNobodyEverTypesRightGoAtLast() {
        fail(stranger, 100);

        throttles.purge(NOW, NOW.plusSeconds(1));

        assertThat(throttles.failed(stranger, NOW).failures()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true, true",
        "192.0.2.1, 192.0.2.99, false, true",
        "192.0.2.1, 192.0.3.1, false, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false, true",
        "2001:db8:1:2::1, 2001:db8:2:2::1, false, false",
        "::ffff:192.0.2.1, 192.0.2.1, true, true"
    })
    void sourcesAreCountedByAddressAndByNetwork(String one, String other, boolean address, boolean network)
            throws Exception {
        var first = new Source(InetAddress.getByName(one)).buckets();
        var second = new Source(InetAddress.getByName(other)).buckets();

        assertThat(first.get(0).equals(second.get(0))).isEqualTo(address);
        assertThat(first.get(1).equals(second.get(1))).isEqualTo(network);
        assertThat(first.toString()).doesNotContain("192", "c000");
    }

    private void fail(Bucket bucket, int times) {
        for (int time = 0; time < times; time++) {
            throttles.failed(bucket, NOW);
        }
    }

    private boolean open() {
        return jdbc.sql("select " + Throttles.OPEN)
                .param("throttleScope", Throttles.scopeColumn(stranger))
                .param("throttleSubject", throttles.subjectHash(stranger))
                .param("now", java.sql.Timestamp.from(NOW))
                .query(Boolean.class)
                .single();
    }
}
