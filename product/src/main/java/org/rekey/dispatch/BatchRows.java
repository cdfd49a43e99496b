package org.rekey.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `print_batch`.
@Repository
class BatchRows {
    private static final String SELECT = """
            select batch_id, made_at, orders, checksum, handed_at, voided_at,
                case when handed_at is null and voided_at is null
                    then orders - (select count(*) from key_order
                                   where key_order.batch_id = print_batch.batch_id and state in ('printed', 'received'))
                    else 0 end as stopped
            from print_batch
            """;
    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PrintBatch batch, byte[] file, PersonId operator) {
        jdbc.sql("""
                        insert into print_batch (batch_id, made_at, made_by, orders, checksum, file)
                        values (:id, :at, :by, :orders, :checksum, :file)
                        """)
                .param("id", batch.id())
                .param("at", Timestamp.from(batch.madeAt()))
                .param("by", operator.value())
                .param("orders", batch.orders())
                .param("checksum", HexFormat.of().parseHex(batch.checksum()))
                .param("file", file)
                .update();
    }

    /// @param checksum 64 hexadecimal digits
    Optional<PrintBatch> withChecksum(String checksum) {
        return jdbc.sql(SELECT + "where encode(checksum, 'hex') = :checksum and file is not null")
                .param("checksum", checksum)
                .query(BatchRows::batch)
                .optional();
    }

    /// The open ones, however old, then the others among so many latest; the latest first.
    List<PrintBatch> latest(int most) {
        return jdbc.sql(SELECT + """
                        where file is not null
                            or batch_id in (select batch_id from print_batch order by batch_id desc limit :most)
                        order by file is not null desc, batch_id desc
                        """)
                .param("most", most)
                .query(BatchRows::batch)
                .list();
    }

    Optional<byte[]> file(UUID id) {
        return jdbc.sql("select file from print_batch where batch_id = :id and file is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /// @return false when it was handed over or given up before
    boolean handedOver(UUID id, PersonId operator, Instant now) {
        return ended("handed_at = :now, handed_by = :by", id, operator, now);
    }

    /// @return false when it was handed over or given up before
    boolean voided(UUID id, PersonId operator, Instant now) {
        return ended("voided_at = :now, voided_by = :by", id, operator, now);
    }

    private boolean ended(String how, UUID id, PersonId operator, Instant now) {
        return jdbc.sql("update print_batch set file = null, " + how
                                + " where batch_id = :id and handed_at is null and voided_at is null")
                        .param("id", id)
                        .param("by", operator.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static PrintBatch batch(ResultSet row, int number) throws SQLException {
        return new PrintBatch(
                row.getObject("batch_id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("orders"),
                row.getInt("stopped"),
                HexFormat.of().formatHex(row.getBytes("checksum")),
                moment(row.getTimestamp("handed_at")),
                moment(row.getTimestamp("voided_at")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
