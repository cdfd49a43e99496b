package org.rekey.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class JobsTests {
    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
    private final Jobs jobs;
    private final JdbcClient jdbc;

    JobsTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jobs = new Jobs(jdbc);
    }

    @Test
    void runAtOnceAndThenAfterTheirPause() {
        var sweep = new Sweep("sweep", false);
        jobs.announce(sweep, NOON);

        assertThat(jobs.runIfDue(sweep, NOON)).isTrue();
        assertThat(jobs.runIfDue(sweep, NOON.plusSeconds(3599))).isFalse();
        assertThat(jobs.runIfDue(sweep, NOON.plusSeconds(3600))).isTrue();
        assertThat(sweep.runs).hasValue(2);
    }

    @Test
    void runOnOneNodeOfMany() throws Exception {
        var sweep = new Sweep("shared", false);
        jobs.announce(sweep, NOON);
        Callable<Boolean> node = () -> jobs.runIfDue(sweep, NOON);

        try (var nodes = Executors.newFixedThreadPool(4)) {
            nodes.invokeAll(Stream.generate(() -> node).limit(4).toList());
        }

        assertThat(sweep.runs).hasValue(1);
    }

    @Test
    void comeBackAfterAFailureAndLeaveItsNameBehind() {
        var broken = new Sweep("broken", true);
        jobs.announce(broken, NOON);

        assertThat(jobs.runIfDue(broken, NOON)).isTrue();

        assertThat(jdbc.sql("select last_error from job where name = 'broken'")
                        .query(String.class)
                        .single())
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(jobs.runIfDue(broken, NOON.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void areTakenOverFromANodeThatDied() {
        var sweep = new Sweep("orphan", false);
        jobs.announce(sweep, NOON);
        jdbc.sql("update job set lease_until = :until where name = 'orphan'")
                .param("until", java.sql.Timestamp.from(NOON.plus(Jobs.LEASE)))
                .update();

        assertThat(jobs.runIfDue(sweep, NOON.plusSeconds(1))).isFalse();
        assertThat(jobs.runIfDue(sweep, NOON.plus(Jobs.LEASE))).isTrue();
    }

    private static final class Sweep implements RecurringJob {
        private final AtomicInteger runs = new AtomicInteger();
        private final String name;
        private final boolean fails;

        Sweep(String name, boolean fails) {
            this.name = name;
            this.fails = fails;
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
            if (fails) {
                throw new IllegalStateException("the broom is gone");
            }
        }
    }
}
