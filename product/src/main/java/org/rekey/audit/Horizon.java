package org.rekey.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/// How far the trail is complete: every transaction with a lower number has ended for good, in this whole server.
final class Horizon {
    private final JdbcClient jdbc;

    Horizon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long now() {
        return Long.parseLong(jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single());
    }
}
