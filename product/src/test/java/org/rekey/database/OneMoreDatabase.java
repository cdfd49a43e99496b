package org.rekey.database;

/// A second empty database beside that of a [RealDatabase] class, for tests that move from one to another.
public final class OneMoreDatabase implements AutoCloseable {
    private final DatabaseCopy copy = new DatabaseCopy();

    public DatabaseAccess access() {
        return copy.access();
    }

    @Override
    public void close() {
        copy.close();
    }
}
