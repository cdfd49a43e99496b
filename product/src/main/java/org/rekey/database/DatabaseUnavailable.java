package org.rekey.database;

/// The embedded database cannot run here. The message is one line that says what the operator can do.
final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String reason) {
        super(reason + "; or set rekey.database.url to a PostgreSQL (15 or later) of your own");
    }
}
