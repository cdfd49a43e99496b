package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.rekey.key.KeyActivated;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class TrailTests {
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;
    private final TransactionTemplate owning;
    private final Trail trail;

    TrailTests(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @AsOwner JdbcClient owner,
            @AsOwner TransactionTemplate owning) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.owner = owner;
        this.owning = owning;
        this.trail = new Trail(jdbc, transaction);
    }

    @BeforeEach
    void beginAnew() {
        owner.sql("truncate audit_event, audit_batch, daily_counter").update();
        owner.sql("alter table audit_event alter column epoch set default 1").update();
    }

    @Test
    void aTrailThatNobodyTouchedHolds() throws InterruptedException {
        trail.write(3);
        trail.seal();
        trail.write(2);
        trail.seal();

        var verdict = trail.check();

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.events()).isEqualTo(5);
        assertThat(verdict.batches()).isEqualTo(2);
    }

    @Test
    void anEmptyTrailHolds() {
        assertThat(trail.check().holds()).isTrue();
    }

    @Test
    void anEventOfATransactionThatFailedIsNotThere() {
        transaction.executeWithoutResult(status -> {
            trail.write(1);
            status.setRollbackOnly();
        });

        assertThat(count()).isZero();
    }

    @Test
    void nothingIsSealedWhileAnOlderTransactionRuns() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            trail.write(1);
            trail.sealOnce();
            assertThat(trail.check().events()).isZero();
        });

        trail.seal();

        assertThat(trail.check().events()).isEqualTo(1);
    }

    @Test
    void theSealerCountsWhatItSealsOnce() throws InterruptedException {
        trail.write(3);
        trail.seal();
        trail.write(1);
        trail.seal();

        var counted = jdbc.sql("select n from daily_counter where metric = 'key-activated' and key_type = 'some-key'")
                .query(Long.class)
                .single();

        assertThat(counted).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set kind = 'harmless'",
                "delete from audit_event",
                "truncate audit_event",
                "update audit_batch set events = 0",
                "delete from audit_batch",
                "truncate audit_batch",
                "delete from daily_counter",
                "insert into audit_event (at, event_id, xid, kind, leaf, sealed)"
                        + " values (now(), gen_random_uuid(), '1', 'late', decode(repeat('00', 32), 'hex'), '')",
                "insert into audit_event (at, event_id, epoch, kind, leaf, sealed)"
                        + " values (now(), gen_random_uuid(), 9, 'late', decode(repeat('00', 32), 'hex'), '')",
                "delete from audit_event_default",
                "drop table audit_event_default",
                "alter table audit_event disable trigger all"
            })
    void theProgramCannotRewriteWhatItWrote(String statement) {
        trail.write(1);

        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theProgramReachesNoPartition() {
        var reachable = owner.sql("""
                select relname from pg_class
                where relname like 'audit_event_%' and relkind = 'r'
                  and (has_table_privilege('rekey', oid, 'select, insert, update, delete, truncate'))
                """).query(String.class).list();

        assertThat(reachable).isEmpty();
    }

    @Test
    void aNewEpochGoesOnWhereTheOldOneEnded() throws InterruptedException {
        sealed(2);
        trail.write(1);

        var first = new NewEpoch(owner, owning, Trail.vault()).open();
        trail.write(2);
        trail.seal();

        var verdict = trail.check();
        assertThat(trail.findings()).isEmpty();
        assertThat(first.epoch()).isEqualTo(2);
        assertThat(verdict.events()).isEqualTo(5);
        assertThat(verdict.batches()).isEqualTo(4);
    }

    @Test
    void refusesToSealOnAServerThatCountsAnew() throws InterruptedException {
        sealed(1);
        owner.sql("update audit_batch set xid_to = '9000000000000'").update();

        assertThatThrownBy(trail::sealOnce)
                .isInstanceOf(Sealing.EpochOver.class)
                .hasMessageContaining("new-epoch");
    }

    @Test
    void anEventThatCameBeforeItsMonthMovesIntoItAndStillHolds() throws InterruptedException {
        var farAhead = Instant.parse("2040-05-17T10:00:00Z");
        trail.write(new KeyActivated(
                farAhead, new PersonId(UUID.randomUUID()), new KeyId(UUID.randomUUID()), new KeyTypeId("some-key")));
        trail.seal();
        assertThat(rowsIn("audit_event_default")).isEqualTo(1);

        jdbc.sql("select audit_prepare_months(date '2040-05-01', 0)")
                .query(Integer.class)
                .single();

        assertThat(rowsIn("audit_event_default")).isZero();
        assertThat(rowsIn("audit_event_204005")).isEqualTo(1);
        assertThat(trail.check().holds()).isTrue();
        theProgramReachesNoPartition();
    }

    private long rowsIn(String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void sealed(int events) throws InterruptedException {
        trail.write(events);
        trail.seal();
    }

    private long count() {
        return jdbc.sql("select count(*) from audit_event").query(Long.class).single();
    }
}
