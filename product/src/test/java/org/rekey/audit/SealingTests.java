package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class SealingTests {
    private static final int WRITERS = 4;
    private static final int EVENTS_EACH = 60;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;

    SealingTests(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = new Trail(jdbc, transaction);
    }

    /// Two nodes seal while others write, and every third transaction fails.
    @Test
    void everyEventIsSealedAndCountedOnceWhateverHappensAtTheSameMoment() throws Exception {
        var writing = new AtomicBoolean(true);
        Callable<Void> sealer = () -> {
            while (writing.get()) {
                trail.sealOnce();
                Thread.sleep(5);
            }
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(WRITERS + 2)) {
            var sealers = List.of(pool.submit(sealer), pool.submit(sealer));
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> pool.submit(this::write))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<?> one : sealers) {
                one.get();
            }
        }
        trail.seal();

        var verdict = trail.check();
        assertThat(trail.findings()).isEmpty();
        assertThat(verdict.events()).isEqualTo(WRITERS * EVENTS_EACH * 2 / 3);
        assertThat(jdbc.sql("select sum(n) from daily_counter")
                        .query(Long.class)
                        .single())
                .isEqualTo(verdict.events());
        assertThat(verdict.batches()).isGreaterThan(1);
    }

    private void write() {
        for (int i = 0; i < EVENTS_EACH; i++) {
            boolean fails = i % 3 == 0;
            transaction.executeWithoutResult(status -> {
                trail.write(1);
                if (fails) {
                    status.setRollbackOnly();
                }
            });
        }
    }
}
