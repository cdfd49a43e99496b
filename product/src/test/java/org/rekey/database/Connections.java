package org.rekey.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Single statements outside any pool, for what cannot run inside a transaction.
final class Connections {
    private Connections() {}

    static void run(String url, Login login, String statement) {
        try (var connection = DriverManager.getConnection(url, login.user(), login.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
