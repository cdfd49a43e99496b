package org.rekey.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals what has happened since the last batch: whichever node gets there first, for all of them.
///
/// The range of a batch ends where the oldest running transaction of the server begins, so that it is complete
/// without anybody waiting for anybody. The same transaction adds the batch to the daily counters, which are
/// therefore exact and can be made again from the trail.
@Component
class Sealing {
    /// A backlog is sealed in pieces of about this many events.
    private static final int LARGEST = 20_000;

    private static final long LOCK = 7_275;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Batches batches;
    private final Horizon horizon;

    Sealing(JdbcClient jdbc, TransactionTemplate transaction, Vault vault) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.batches = new Batches(jdbc);
        this.horizon = new Horizon(jdbc);
    }

    /// Seals one batch, if another node is not at it and something has happened.
    ///
    /// @throws EpochOver when the server counts its transactions anew, as after a restore elsewhere
    Outcome seal(Instant now) {
        return transaction.execute(status -> locked() ? sealNext(now) : new Outcome.Elsewhere());
    }

    private Outcome sealNext(Instant now) {
        var last = batches.last().map(Batches.Signed::batch);
        int epoch = last.map(Batch::epoch).orElse(1);
        long from = last.map(Batch::to).orElse(0L);
        long complete = horizon.now();
        if (complete < from) {
            throw new EpochOver(complete, from);
        }
        long to = end(epoch, from, complete);
        var root = root(epoch, from, to);
        if (root.count() == 0) {
            return new Outcome.Nothing(waiting(epoch, complete));
        }
        var batch = Batch.of(
                epoch,
                last.map(Batch::number).orElse(0) + 1,
                from,
                to,
                root.count(),
                root.value(),
                last.map(Batch::hash).orElse(Batch.NOTHING));
        batches.add(batch, vault.audit().sign(batch.hash().toArray()), now);
        count(epoch, from, to);
        return new Outcome.Sealed(batch, to < complete, waiting(epoch, complete));
    }

    /// When the oldest event happened that a running transaction keeps from being sealed. On a server that counts from
    /// a low number again, the events of an older epoch lie beyond all that run.
    private Optional<Instant> waiting(int epoch, long complete) {
        return jdbc.sql("""
                select at
                from audit_event
                where epoch = :epoch
                  and xid >= cast(:complete as xid8)
                  and xid < pg_snapshot_xmax(pg_current_snapshot())
                order by xid
                limit 1
                """)
                .param("epoch", epoch)
                .param("complete", Long.toString(complete))
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /// Where the batch ends: at the horizon, or behind the transaction that makes it large enough.
    private long end(int epoch, long from, long complete) {
        Optional<String> large = jdbc.sql("""
                select xid::text
                from audit_event
                where epoch = :epoch
                  and xid >= cast(:from as xid8)
                  and xid < cast(:to as xid8)
                order by xid
                offset :largest
                limit 1
                """)
                .param("epoch", epoch)
                .param("from", Long.toString(from))
                .param("to", Long.toString(complete))
                .param("largest", LARGEST)
                .query(String.class)
                .optional();
        return large.map(xid -> Long.parseLong(xid) + 1).orElse(complete);
    }

    private Root root(int epoch, long from, long to) {
        var root = new Root();
        jdbc.sql("""
                select xid::text, event_id, leaf
                from audit_event
                where epoch = :epoch
                  and xid >= cast(:from as xid8)
                  and xid < cast(:to as xid8)
                order by xid, event_id
                """)
                .param("epoch", epoch)
                .param("from", Long.toString(from))
                .param("to", Long.toString(to))
                .query(row -> {
                    root.add(
                            Long.parseLong(row.getString("xid")),
                            row.getObject("event_id", UUID.class),
                            row.getBytes("leaf"));
                });
        return root;
    }

    private void count(int epoch, long from, long to) {
        jdbc.sql("""
                insert into daily_counter (day, metric, key_type, service_id, language, n)
                select (at at time zone 'Europe/Brussels')::date,
                       concat_ws(' ', kind, detail),
                       coalesce(key_type, ''),
                       coalesce(service_id, 0),
                       coalesce(language, ''),
                       count(*)
                from audit_event
                where epoch = :epoch
                  and xid >= cast(:from as xid8)
                  and xid < cast(:to as xid8)
                group by 1, 2, 3, 4, 5
                on conflict (day, metric, key_type, service_id, language)
                    do update set n = daily_counter.n + excluded.n
                """)
                .param("epoch", epoch)
                .param("from", Long.toString(from))
                .param("to", Long.toString(to))
                .update();
    }

    /// What one attempt to seal came to.
    sealed interface Outcome {
        /// @param more whether a backlog is left
        /// @param waiting when the first event happened that cannot be sealed yet
        record Sealed(Batch batch, boolean more, Optional<Instant> waiting) implements Outcome {}

        /// @param waiting when the first event happened that cannot be sealed yet
        record Nothing(Optional<Instant> waiting) implements Outcome {}

        record Elsewhere() implements Outcome {}
    }

    /// The numbers of transactions went back: this is another server than the one that sealed last.
    static final class EpochOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EpochOver(long now, long sealed) {
            super(
                    "the server is at transaction " + now + ", but was sealed up to " + sealed
                            + ": call `rekey restored` after a restore, `rekey audit new-epoch` after a move that lost nothing");
        }
    }
}
