package org.rekey.database;

import com.zaxxer.hikari.HikariDataSource;

/// A copy of the migrated template, with small pools for both roles; dropped at the end.
final class DatabaseCopy implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final DatabaseAccess access = TestServer.running().copy();
    private final HikariDataSource program = pool(access.program());
    private final HikariDataSource owner = pool(access.owner());

    DatabaseAccess access() {
        return access;
    }

    HikariDataSource asProgram() {
        return program;
    }

    HikariDataSource asOwner() {
        return owner;
    }

    @Override
    public void close() {
        program.close();
        owner.close();
        TestServer.running().drop(access);
    }

    // the pool without a constructor's configuration connects at the first use
    private HikariDataSource pool(Login login) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        return pool;
    }
}
