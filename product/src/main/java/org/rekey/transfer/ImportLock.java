package org.rekey.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The right to import, of which there is one in a database: an advisory lock on a connection of its own, so
/// that it goes with the program that held it, however that ends.
final class ImportLock implements AutoCloseable {
    private static final long NUMBER = 7_276;

    private final Connection connection;

    private ImportLock(Connection connection) {
        this.connection = connection;
    }

    /// Empty when another program holds it.
    static Optional<ImportLock> take(DataSource source) {
        try {
            var connection = source.getConnection();
            try (var statement = connection.prepareStatement("select pg_try_advisory_lock(" + NUMBER + ")");
                    var row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return Optional.of(new ImportLock(connection));
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the lock of imports cannot be taken", unreachable);
        }
    }

    @Override
    public void close() {
        try (connection;
                var statement = connection.prepareStatement("select pg_advisory_unlock(" + NUMBER + ")")) {
            statement.execute();
        } catch (SQLException gone) {
            return; // and the lock with it
        }
    }
}
