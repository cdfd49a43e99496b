package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody with the owner's password changes is found, for the signing key is not his.
@RealDatabase
class TamperingTests {
    private final JdbcClient owner;
    private final Trail trail;

    TamperingTests(JdbcClient jdbc, TransactionTemplate transaction, @AsOwner JdbcClient owner) {
        this.owner = owner;
        this.trail = new Trail(jdbc, transaction);
    }

    @BeforeEach
    void beginAnew() {
        owner.sql("truncate audit_event, audit_batch, daily_counter").update();
    }

    @Test
    void findsAChangedColumn() throws InterruptedException {
        sealed(3);
        owner.sql("update audit_event set person_id = :other where event_id = :id")
                .param("other", UUID.randomUUID())
                .param("id", anyEvent())
                .update();

        assertThat(trail.check().holds()).isFalse();
        assertThat(trail.findings()).singleElement().asString().contains("was changed");
    }

    @Test
    void findsAChangedBody() throws InterruptedException {
        sealed(3);
        owner.sql("update audit_event set sealed = '\\x00' where event_id = :id")
                .param("id", anyEvent())
                .update();

        trail.check();

        assertThat(trail.findings()).singleElement().asString().contains("was changed");
    }

    @Test
    void findsARemovedEvent() throws InterruptedException {
        sealed(3);
        owner.sql("delete from audit_event where event_id = :id")
                .param("id", anyEvent())
                .update();

        trail.check();

        assertThat(trail.findings()).containsExactly("batch 1/1: 1 of 3 events were removed");
    }

    @Test
    void findsAnAddedEvent() throws InterruptedException {
        sealed(2);
        owner.sql(
                        "insert into audit_event select at, gen_random_uuid(), xid, epoch, kind, detail, person_id, service_id,"
                                + " key_type, language, leaf, sealed from audit_event limit 1")
                .update();

        trail.check();

        assertThat(trail.findings()).anyMatch(line -> line.equals("batch 1/1: 1 events were added"));
    }

    @Test
    void findsEventsInAnotherOrder() throws InterruptedException {
        trail.write(1);
        trail.write(1);
        trail.seal();
        owner.sql("update audit_event e set xid = o.xid from audit_event o where e.event_id <> o.event_id")
                .update();

        trail.check();

        assertThat(trail.findings()).singleElement().asString().contains("put in another order");
    }

    @Test
    void findsARemovedBatch() throws InterruptedException {
        sealed(1);
        sealed(1);
        sealed(1);
        owner.sql("delete from audit_batch where batch = 2").update();

        trail.check();

        assertThat(trail.findings()).anyMatch(line -> line.contains("batch 1/3 does not follow batch 1/1"));
    }

    @Test
    void findsAChangedBatch() throws InterruptedException {
        sealed(1);
        owner.sql("update audit_batch set events = 0").update();
        owner.sql("delete from audit_event").update();

        trail.check();

        assertThat(trail.findings()).anyMatch(line -> line.equals("batch 1/1 was changed"));
    }

    @Test
    void findsABatchThatSomebodyElseSigned() throws InterruptedException {
        sealed(1);
        owner.sql("update audit_batch set signature = decode(repeat('ab', 64), 'hex')")
                .update();

        trail.check();

        assertThat(trail.findings()).containsExactly("batch 1/1 does not bear our signature");
    }

    @Test
    void findsATailThatWasCutOffByAHeadKeptElsewhere() throws InterruptedException {
        sealed(1);
        sealed(1);
        var head = trail.check().head();
        owner.sql("delete from audit_batch where batch = 2").update();
        owner.sql("delete from audit_event where xid = (select max(xid::text)::xid8 from audit_event)")
                .update();
        assertThat(trail.check().holds()).isTrue();

        trail.check(head);

        assertThat(trail.findings()).singleElement().asString().contains("cut off");
    }

    @Test
    void aTrailThatGrowsWhileItIsReadHolds() throws Exception {
        sealed(3);
        var reading = new AtomicBoolean(true);
        try (var service = Executors.newSingleThreadExecutor()) {
            var writing = service.submit(() -> {
                while (reading.get()) {
                    trail.write(1);
                }
            });

            for (int times = 0; times < 50; times++) {
                assertThat(trail.check().holds()).as("%s", trail.findings()).isTrue();
            }
            reading.set(false);
            writing.get();
        } finally {
            reading.set(false);
        }
    }

    private void sealed(int events) throws InterruptedException {
        trail.write(events);
        trail.seal();
    }

    private UUID anyEvent() {
        return owner.sql("select event_id from audit_event limit 1")
                .query(UUID.class)
                .single();
    }
}
