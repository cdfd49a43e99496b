package org.rekey.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of sealed batches.
final class Batches {
    private static final String COLUMNS =
            "epoch, batch, xid_from::text, xid_to::text, events, root, previous, hash, signature";
    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Signed> last() {
        return jdbc.sql("select " + COLUMNS + " from audit_batch order by epoch desc, batch desc limit 1")
                .query(Batches::read)
                .optional();
    }

    /// The batches after that one, in order.
    List<Signed> after(int epoch, int number, int most) {
        return jdbc.sql("select " + COLUMNS + """
                 from audit_batch
                where (epoch, batch) > (:epoch, :number)
                order by epoch, batch
                limit :most
                """)
                .param("epoch", epoch)
                .param("number", number)
                .param("most", most)
                .query(Batches::read)
                .list();
    }

    void add(Batch batch, byte[] signature, Instant now) {
        jdbc.sql("""
                insert into audit_batch
                    (epoch, batch, xid_from, xid_to, events, root, previous, hash, signature, sealed_at)
                values
                    (:epoch, :batch, cast(:from as xid8), cast(:to as xid8), :events, :root, :previous, :hash,
                     :signature, :now)
                """)
                .param("epoch", batch.epoch())
                .param("batch", batch.number())
                .param("from", Long.toString(batch.from()))
                .param("to", Long.toString(batch.to()))
                .param("events", batch.events())
                .param("root", batch.root().toArray())
                .param("previous", batch.previous().toArray())
                .param("hash", batch.hash().toArray())
                .param("signature", signature)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Signed read(ResultSet row, int number) throws SQLException {
        var batch = new Batch(
                row.getInt("epoch"),
                row.getInt("batch"),
                Long.parseLong(row.getString("xid_from")),
                Long.parseLong(row.getString("xid_to")),
                row.getInt("events"),
                Bytes.of(row.getBytes("root")),
                Bytes.of(row.getBytes("previous")),
                Bytes.of(row.getBytes("hash")));
        return new Signed(batch, Bytes.of(row.getBytes("signature")));
    }

    /// A batch and the signature over its hash.
    record Signed(Batch batch, Bytes signature) {}
}
