package org.rekey.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the next epoch of the trail, as the owner of the tables: after a restore or a move to a server that counts
/// its transactions anew.
///
/// What came over unsealed closes the old epoch as its last batch; the first batch of the new one carries its
/// hash, so that the chain goes on across epochs.
final class NewEpoch {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Batches batches;

    NewEpoch(JdbcClient jdbc, TransactionTemplate transaction, Vault vault) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.batches = new Batches(jdbc);
    }

    /// The batch that opens the epoch.
    Batch open() {
        return transaction.execute(status -> {
            int epoch = batches.last().map(last -> last.batch().epoch()).orElse(1) + 1;
            // writers and sealers wait from here on, so that nothing is written under the old epoch after its last
            // batch
            jdbc.sql("alter table audit_event alter column epoch set default " + epoch)
                    .update();
            var now = jdbc.sql("select now()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            var last = closeOld(now);
            long horizon = new Horizon(jdbc).now();
            var first = Batch.of(epoch, 0, horizon, horizon, 0, new Root().value(), last.hash());
            add(first, now);
            return first;
        });
    }

    private Batch closeOld(Instant now) {
        var last = batches.last().map(Batches.Signed::batch).orElse(null);
        int epoch = last == null ? 1 : last.epoch();
        long from = last == null ? 0 : last.to();
        var root = new Root();
        var end = new long[] {from};
        jdbc.sql("""
                select xid::text, event_id, leaf
                from audit_event
                where epoch = :epoch
                  and xid >= cast(:from as xid8)
                order by xid, event_id
                """).param("epoch", epoch).param("from", Long.toString(from)).query(row -> {
            end[0] = Long.parseLong(row.getString("xid")) + 1;
            root.add(end[0] - 1, row.getObject("event_id", UUID.class), row.getBytes("leaf"));
        });
        if (last != null && root.count() == 0) {
            return last;
        }
        var closing = Batch.of(
                epoch,
                last == null ? 1 : last.number() + 1,
                from,
                end[0],
                root.count(),
                root.value(),
                last == null ? Batch.NOTHING : last.hash());
        add(closing, now);
        return closing;
    }

    private void add(Batch batch, Instant now) {
        batches.add(batch, vault.audit().sign(batch.hash().toArray()), now);
    }
}
