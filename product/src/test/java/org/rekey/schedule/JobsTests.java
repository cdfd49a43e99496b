package org.rekey.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.database.RealDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class JobsTests {
    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final Jobs jobs;
    private final JdbcClient jdbc;

    JobsTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jobs = new Jobs(jdbc, clock::get);
    }

    @Test
    void runAtOnceAndThenAfterTheirPause() {
        var sweep = new Sweep("sweep", () -> {});
        jobs.announce(sweep, NOON);

        assertThat(jobs.runIfDue(sweep, NOON)).isTrue();
        assertThat(jobs.runIfDue(sweep, NOON.plusSeconds(3599))).isFalse();
        assertThat(jobs.runIfDue(sweep, NOON.plusSeconds(3600))).isTrue();
        assertThat(sweep.runs).hasValue(2);
    }

    @Test
    void runOnOneNodeOfMany() throws Exception {
        var sweep = new Sweep("shared", () -> {});
        jobs.announce(sweep, NOON);
        Callable<Boolean> node = () -> jobs.runIfDue(sweep, NOON);

        try (var nodes = Executors.newFixedThreadPool(4)) {
            nodes.invokeAll(Stream.generate(() -> node).limit(4).toList());
        }

        assertThat(sweep.runs).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void comeBackAfterAFailureAndLeaveItsNameBehind(Class<? extends Throwable> fault) {
        jdbc.sql("delete from job where name = 'broken'").update();
        var broken = new Sweep("broken", () -> {
            if (fault == StackOverflowError.class) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException("the broom is gone");
        });
        jobs.announce(broken, NOON);

        assertThat(jobs.runIfDue(broken, NOON)).isTrue();

        assertThat(jdbc.sql("select last_error from job where name = 'broken'")
                        .query(String.class)
                        .single())
                .isEqualTo(fault.getName());
        assertThat(jobs.runIfDue(broken, NOON.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void areTakenOverFromANodeThatDied() {
        var sweep = new Sweep("orphan", () -> {});
        jobs.announce(sweep, NOON);
        jdbc.sql("update job set lease_until = :until where name = 'orphan'")
                .param("until", java.sql.Timestamp.from(NOON.plus(Jobs.LEASE)))
                .update();

        assertThat(jobs.runIfDue(sweep, NOON.plusSeconds(1))).isFalse();
        assertThat(jobs.runIfDue(sweep, NOON.plus(Jobs.LEASE))).isTrue();
    }

    @Test
    void restForTheirPauseFromTheirEndOn() {
        var end = NOON.plus(Duration.ofMinutes(30));
        var slow = new Sweep("slow", () -> clock.set(end));
        jobs.announce(slow, NOON);

        assertThat(jobs.runIfDue(slow, NOON)).isTrue();

        assertThat(jobs.runIfDue(slow, end.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(jobs.runIfDue(slow, end.plus(Duration.ofHours(1)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areLeftAloneByANodeThatLostThem(boolean well) {
        jdbc.sql("delete from job where name = 'lost'").update();
        var another = NOON.plus(Duration.ofHours(3));
        var lost = new Sweep("lost", () -> {
            jdbc.sql("update job set lease_until = :until where name = 'lost'")
                    .param("until", java.sql.Timestamp.from(another))
                    .update();
            if (!well) {
                throw new IllegalStateException("too late");
            }
        });
        jobs.announce(lost, NOON);

        jobs.runIfDue(lost, NOON);

        assertThat(jobs.runIfDue(lost, another.minusSeconds(1))).isFalse();
        assertThat(jobs.runIfDue(lost, another)).isTrue();
    }

    private static final class Sweep implements RecurringJob {
        private final AtomicInteger runs = new AtomicInteger();
        private final String name;
        private final Runnable work;

        Sweep(String name, Runnable work) {
            this.name = name;
            this.work = work;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration pause() {
            return Duration.ofHours(1);
        }

        @Override
        public void run(Instant now) {
            runs.incrementAndGet();
            work.run();
        }
    }
}
