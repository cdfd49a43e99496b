package org.rekey.vault;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Seals the values of a column anew that lie under a former key, piece by piece as they lie on the disk, each
/// piece in a transaction; the program may be at work beside it. What moved meanwhile is found by the next pass.
final class SealRenewal {
    /// Pages of 8 KiB.
    private static final long PIECE = 256;

    private static final List<String> RIGHTS = List.of("select", "update");

    private final JdbcClient jdbc;
    private final LentRights rights;
    private final Progress progress;

    SealRenewal(JdbcClient jdbc, TransactionOperations transaction, Progress progress) {
        this.jdbc = jdbc;
        this.rights = new LentRights(jdbc, transaction);
        this.progress = progress;
    }

    /// Is told how far a column is.
    interface Progress {
        void told(SealedColumn column, long pages, long of, Outcome soFar);
    }

    /// @param broken values that do not open: the key is gone, or they were changed
    record Outcome(long renewed, long broken) {
        Outcome plus(Outcome more) {
            return new Outcome(renewed + more.renewed, broken + more.broken);
        }
    }

    private record Old(String row, byte[] sealed, String context) {}

    /// @param newest the number of the key in use
    Outcome run(SealedColumn column, int newest, Sealer sealer) {
        long pages = pages(column);
        var sum = new Outcome(0, 0);
        for (long page = 0; page < pages; page += PIECE) {
            long from = page;
            sum = sum.plus(rights.with(RIGHTS, column.table(), () -> piece(column, from, newest, sealer)));
            progress.told(column, Math.min(page + PIECE, pages), pages, sum);
        }
        return sum;
    }

    private long pages(SealedColumn column) {
        return jdbc.sql("select pg_relation_size(cast(:table as regclass)) / current_setting('block_size')::bigint")
                .param("table", column.table())
                .query(Long.class)
                .single();
    }

    /// What was erased is empty, and opens under no key.
    private Outcome piece(SealedColumn column, long page, int newest, Sealer sealer) {
        List<Old> former = jdbc.sql("""
                        select ctid::text as row, %1$s as sealed%2$s
                        from %3$s
                        where ctid >= cast(:from as tid) and ctid < cast(:to as tid)
                        and substring(%1$s from 1 for 5) <> :newest and length(%1$s) > 0
                        """.formatted(column.column(), selected(column), column.table()))
                .param("from", "(%d,0)".formatted(page))
                .param("to", "(%d,0)".formatted(page + PIECE))
                .param("newest", prefix(newest))
                .query((row, number) -> old(column, row))
                .list();
        return former.stream().map(old -> renew(column, old, sealer)).reduce(new Outcome(0, 0), Outcome::plus);
    }

    private static String selected(SealedColumn column) {
        return column.named().stream()
                .map(name -> ", %1$s::text as %1$s".formatted(name))
                .collect(Collectors.joining());
    }

    private static Old old(SealedColumn column, ResultSet row) throws SQLException {
        Map<String, String> named = new HashMap<>();
        for (String name : column.named()) {
            named.put(name, row.getString(name));
        }
        return new Old(row.getString("row"), row.getBytes("sealed"), column.context(named));
    }

    private Outcome renew(SealedColumn column, Old old, Sealer sealer) {
        byte[] anew;
        try {
            anew = sealer.seal(old.context(), sealer.open(old.context(), old.sealed()));
        } catch (SealBroken broken) {
            return new Outcome(0, 1);
        }
        int renewed = jdbc.sql("update %1$s set %2$s = :anew where ctid = cast(:row as tid) and %2$s = :old"
                        .formatted(column.table(), column.column()))
                .param("anew", anew)
                .param("row", old.row())
                .param("old", old.sealed())
                .update();
        return new Outcome(renewed, 0);
    }

    /// How a value begins that was sealed under this key.
    private static byte[] prefix(int key) {
        return ByteBuffer.allocate(5).put((byte) 1).putInt(key).array();
    }
}
