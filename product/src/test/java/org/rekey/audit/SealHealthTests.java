package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class SealHealthTests {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SealingLoop sealer;
    private final SealHealth health;

    private final DataSource source;
    private final Trail trail;

    SealHealthTests(JdbcClient jdbc, TransactionTemplate transaction, DataSource source) {
        this.source = source;
        trail = new Trail(jdbc, transaction);
        var sealing = new Sealing(jdbc, transaction, Trail.vault());
        sealer = new SealingLoop(sealing, new Heads(new AuditSettings(null)), jdbc, now::get);
        health = new SealHealth(sealer, meters);
    }

    @Test
    void isDownWhenNothingWasSealedForMoreThanAMinuteAndUpAgainOnceTheSealerRuns() throws InterruptedException {
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(61)));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(meters.get("rekey.audit.seal.age").gauge().value()).isEqualTo(61);

        sealer.start();
        var patience = 200;
        while (sealer.age().isPositive() && patience-- > 0) {
            Thread.sleep(50);
        }
        sealer.stop();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(sealer.isRunning()).isFalse();
    }

    @Test
    void isDownWhileATransactionThatStaysOpenKeepsAnEventFromBeingSealed() throws Exception {
        try (var open = source.getConnection();
                var statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            trail.write(1);
            sealer.sealAll();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            now.updateAndGet(before -> before.plus(Duration.ofSeconds(61)));
            sealer.sealAll();

            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(meters.get("rekey.audit.seal.age").gauge().value()).isEqualTo(61);
            open.rollback();
        }
        trail.seal();
        sealer.sealAll();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
