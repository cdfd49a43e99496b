package org.rekey.transfer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rekey.transfer.Brought.Refused;
import org.rekey.transfer.Lines.Chunk;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `transfer_run`: how far each file has come.
final class Runs {
    /// How many refused lines of a file are kept; all are counted.
    static final int MOST_REFUSALS = 100_000;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param chunks that are in
    /// @param reached digest over every line of them
    /// @param finished whether the file was read to its end
    record Position(int chunks, byte[] reached, Tally tally, boolean finished) {
        /// Whether what is wanted of the file can be had by reading it once more: refused lines may be taken now.
        boolean again() {
            return finished && tally.refused() > 0;
        }
    }

    Optional<Position> of(byte[] head) {
        return jdbc.sql("""
                        select chunks, reached, lines, brought, known, refused, finished_at is not null as finished
                        from transfer_run
                        where head = :head
                        """)
                .param("head", head)
                .query((row, number) -> new Position(
                        row.getInt("chunks"),
                        row.getBytes("reached"),
                        new Tally(
                                row.getLong("lines"),
                                row.getLong("brought"),
                                row.getLong("known"),
                                row.getLong("refused")),
                        row.getBoolean("finished")))
                .optional();
    }

    /// Forgets how far a file has come: another one begins in the same way.
    void begin(byte[] head, String file, Instant now) {
        jdbc.sql("delete from transfer_run where head = :head")
                .param("head", head)
                .update();
        jdbc.sql("""
                        insert into transfer_run (head, file, reached, began_at, written_at)
                        values (:head, :file, :head, :now, :now)
                        """)
                .param("head", head)
                .param("file", file)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Notes that a chunk is in, in the transaction that brings it.
    ///
    /// @return false when it was in before: another import is at work on the same file
    boolean reached(byte[] head, Chunk chunk, Tally more, Instant now) {
        return jdbc.sql("""
                        update transfer_run
                        set chunks = chunks + 1, reached = :reached, lines = lines + :lines,
                            brought = brought + :brought, known = known + :known, refused = refused + :refused,
                            written_at = :now
                        where head = :head and chunks = :chunk
                        """)
                        .param("head", head)
                        .param("chunk", chunk.index())
                        .param("reached", chunk.digest())
                        .param("lines", more.lines())
                        .param("brought", more.brought())
                        .param("known", more.known())
                        .param("refused", more.refused())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void finished(byte[] head, Instant now) {
        jdbc.sql("update transfer_run set finished_at = :now where head = :head")
                .param("head", head)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Keeps refused lines, up to a bound.
    void keep(byte[] head, List<Refused> refused, long before) {
        refused.stream()
                .limit(Math.max(0, MOST_REFUSALS - before))
                .forEach(one -> jdbc.sql(
                                "insert into transfer_refusal (head, line, reason) values (:head, :line, :reason)")
                        .param("head", head)
                        .param("line", one.line())
                        .param("reason", one.reason())
                        .update());
    }

    List<Refused> refused(byte[] head) {
        return jdbc.sql("select line, reason from transfer_refusal where head = :head order by line")
                .param("head", head)
                .query((row, number) -> new Refused(row.getLong("line"), row.getString("reason")))
                .list();
    }
}
