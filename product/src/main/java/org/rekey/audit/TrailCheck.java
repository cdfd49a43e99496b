package org.rekey.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rekey.audit.Batches.Signed;
import org.rekey.vault.SealBroken;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the whole trail again and says what does not hold: events changed, removed, added or moved, batches
/// changed or missing, heads that are known elsewhere and not here.
final class TrailCheck {
    private static final int AT_A_TIME = 500;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Batches batches;
    private final Consumer<String> findings;
    private long faults;
    private long events;
    private long sealedBatches;
    private @Nullable Batch last;

    /// @param findings gets one line for each fault
    TrailCheck(JdbcClient jdbc, Vault vault, Consumer<String> findings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.batches = new Batches(jdbc);
        this.findings = findings;
    }

    /// @param heads lines that were kept elsewhere, as [Batch#head] writes them
    Verdict run(Set<String> heads) {
        var missing = new TreeSet<>(heads);
        for (var page = batches.after(0, 0, AT_A_TIME); !page.isEmpty(); page = next()) {
            for (var signed : page) {
                check(signed);
                missing.remove(signed.batch().head());
                last = signed.batch();
                sealedBatches++;
            }
        }
        missing.forEach(head -> fault("head " + head + " is not in the trail: it was cut off or written anew"));
        var younger = younger();
        if (younger.outside() > 0) {
            fault(younger.outside() + " events lie outside every sealed batch: they were added");
        }
        return new Verdict(faults, events, sealedBatches, younger.unsealed(), last == null ? "none" : last.head());
    }

    private List<Signed> next() {
        var reached = last;
        return reached == null ? List.of() : batches.after(reached.epoch(), reached.number(), AT_A_TIME);
    }

    private void check(Signed signed) {
        var batch = signed.batch();
        follows(batch);
        if (!batch.hash().equals(batch.expectedHash())) {
            fault(name(batch) + " was changed");
        }
        if (!vault.audit().verify(batch.hash().toArray(), signed.signature().toArray())) {
            fault(name(batch) + " does not bear our signature");
        }
        var root = root(batch);
        events += root.count();
        if (root.count() < batch.events()) {
            fault(name(batch) + ": " + (batch.events() - root.count()) + " of " + batch.events()
                    + " events were removed");
        } else if (root.count() > batch.events()) {
            fault(name(batch) + ": " + (root.count() - batch.events()) + " events were added");
        } else if (!root.value().equals(batch.root())) {
            fault(name(batch)
                    + ": its events are not those that were sealed: changed, exchanged or put in another order");
        }
    }

    private void follows(Batch batch) {
        var before = last;
        if (before == null) {
            if (!batch.previous().equals(Batch.NOTHING)) {
                fault(name(batch) + " is the first here, but was not the first: batches were removed before it");
            }
            return;
        }
        var opensEpoch = batch.epoch() == before.epoch() + 1 && batch.number() == 0;
        var continues =
                batch.epoch() == before.epoch() && batch.number() == before.number() + 1 && batch.from() == before.to();
        if (!opensEpoch && !continues) {
            fault(name(batch) + " does not follow " + name(before) + ": batches between them were removed");
        } else if (!batch.previous().equals(before.hash())) {
            fault(name(batch) + " does not carry the hash of " + name(before) + ": one of them was written anew");
        }
    }

    private Root root(Batch batch) {
        var root = new Root();
        jdbc.sql("""
                select xid::text, event_id, at, kind, detail, person_id, service_id, key_type, language, leaf, sealed
                from audit_event
                where epoch = :epoch
                  and xid >= cast(:from as xid8)
                  and xid < cast(:to as xid8)
                order by xid, event_id
                """)
                .param("epoch", batch.epoch())
                .param("from", Long.toString(batch.from()))
                .param("to", Long.toString(batch.to()))
                .query(row -> {
                    var entry = entry(row);
                    var leaf = row.getBytes("leaf");
                    if (!Arrays.equals(leaf, trueLeaf(entry, row.getBytes("sealed")))) {
                        fault("event " + entry.id() + " of " + entry.at() + " (" + name(batch) + ") was changed");
                    }
                    root.add(Long.parseLong(row.getString("xid")), entry.id(), leaf);
                });
        return root;
    }

    private byte[] trueLeaf(Entry entry, byte[] sealed) {
        try {
            return entry.leaf(vault.open(entry.context(), sealed));
        } catch (SealBroken broken) {
            return new byte[0];
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("event_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("detail"),
                row.getObject("person_id", UUID.class),
                row.getObject("service_id", Integer.class),
                row.getString("key_type"),
                row.getString("language"));
    }

    /// What lies beyond the batches that were read. One statement: beside a running service events come in between two.
    private Younger younger() {
        var reached = last;
        return jdbc.sql("""
                select count(*) as total,
                       count(*) filter (where epoch = :epoch and xid >= cast(:to as xid8)) as unsealed
                from audit_event
                """)
                .param("epoch", reached == null ? 1 : reached.epoch())
                .param("to", reached == null ? "0" : Long.toString(reached.to()))
                .query((row, number) -> {
                    long unsealed = row.getLong("unsealed");
                    return new Younger(unsealed, row.getLong("total") - events - unsealed);
                })
                .single();
    }

    private void fault(String line) {
        faults++;
        findings.accept(line);
    }

    private static String name(Batch batch) {
        return "batch " + batch.epoch() + "/" + batch.number();
    }

    private record Younger(long unsealed, long outside) {}

    /// What the reading came to.
    ///
    /// @param unsealed events younger than the last batch: nothing vouches for them yet
    /// @param head the line to keep elsewhere
    record Verdict(long faults, long events, long batches, long unsealed, String head) {
        boolean holds() {
            return faults == 0;
        }
    }
}
