package org.rekey.schedule;

/// Something that each node keeps in memory and compares with the database every two seconds, because another
/// node may have changed it. Polling and not `listen`: that does not pass a connection pool in transaction mode.
public interface Polled {
    /// Compares, and reloads if something changed. Cheap when nothing did. Called by one thread at a time.
    void poll();
}
