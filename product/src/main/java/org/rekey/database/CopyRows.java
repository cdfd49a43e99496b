package org.rekey.database;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/// Rows of several tables on their way into the database by `copy`, which takes a tenth of the time of single
/// inserts.
///
/// Tables are filled in the order in which their first row was added: a table before those that refer to it.
/// Rows of one thread can be appended to those of another.
public final class CopyRows {
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] TRAILER = {-1, -1};

    private final Map<CopyTable, ByteArrayOutputStream> tables = new LinkedHashMap<>();

    /// Adds a row whose values `values` says, one for each column.
    public void add(CopyTable table, Consumer<CopyRow> values) {
        var row = new CopyRow(table);
        values.accept(row);
        bytes(table).writeBytes(row.toBytes());
    }

    public void append(CopyRows others) {
        others.tables.forEach((table, rows) -> bytes(table).writeBytes(rows.toByteArray()));
    }

    /// Writes everything, in the transaction of the caller.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when the database holds one of the keys already
    public void writeTo(JdbcOperations jdbc) {
        tables.forEach((table, rows) -> jdbc.execute((ConnectionCallback<Long>)
                connection -> copy(connection.unwrap(PGConnection.class), table, rows.toByteArray())));
    }

    private static long copy(PGConnection connection, CopyTable table, byte[] rows) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(table.statement());
        try {
            copy.writeToCopy(HEADER, 0, HEADER.length);
            copy.writeToCopy(rows, 0, rows.length);
            copy.writeToCopy(TRAILER, 0, TRAILER.length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private ByteArrayOutputStream bytes(CopyTable table) {
        return tables.computeIfAbsent(table, _ -> new ByteArrayOutputStream());
    }
}
