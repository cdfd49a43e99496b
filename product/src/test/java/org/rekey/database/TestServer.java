package org.rekey.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/// The one PostgreSQL of a test run. Its template is migrated once; every class or Spring context gets a copy, which
/// takes some 30 ms.
///
/// It runs without syncing, in [a folder][TestFolders#fresh()] outside the build folder (the server's files may belong
/// to another user), and is gone with this JVM. The variable `REKEY_TEST_DATABASE_URL` names another server instead, an
/// address that ends in `/postgres`, with `REKEY_TEST_DATABASE_PASSWORD` for its superuser `postgres`.
final class TestServer {
    private static final String TEMPLATE =
            "rekey_template_" + ProcessHandle.current().pid();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final DatabaseAccess access;

    private TestServer(DatabaseAccess access) {
        this.access = access;
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    /// A new database with all tables and no rows.
    DatabaseAccess copy() {
        var name = "rekey_test_%d_%d".formatted(ProcessHandle.current().pid(), COPIES.incrementAndGet());
        maintain("create database %s template %s strategy wal_log".formatted(name, TEMPLATE));
        return at(name);
    }

    /// With force, for the sake of connections that a test left open. A worker of the server's own (autovacuum) may
    /// not be sent away by a database's owner; without force the server does that itself.
    void drop(DatabaseAccess copy) {
        var statement =
                "drop database if exists " + copy.url().substring(copy.url().lastIndexOf('/') + 1);
        try {
            maintain(statement + " with (force)");
        } catch (IllegalStateException refused) {
            maintain(statement);
        }
    }

    private DatabaseAccess at(String database) {
        var base = access.url().substring(0, access.url().lastIndexOf('/') + 1);
        return new DatabaseAccess(base + database, access.owner(), access.program());
    }

    private void maintain(String statement) {
        Connections.run(access.url(), access.owner(), statement);
    }

    private TestServer withTemplate() {
        maintain("drop database if exists " + TEMPLATE);
        maintain("create database " + TEMPLATE);
        var template = at(TEMPLATE);
        Migrations.run(template, null);
        return this;
    }

    private static final class Holder {
        private static final TestServer SERVER = new TestServer(external().orElseGet(Holder::embedded)).withTemplate();

        private static Optional<DatabaseAccess> external() {
            return Optional.ofNullable(System.getenv("REKEY_TEST_DATABASE_URL")).map(TestRoles::in);
        }

        private static DatabaseAccess embedded() {
            try {
                var data = TestFolders.fresh();
                var server = EmbeddedPostgres.start(data, TestFolders.binaries(), Durability.NONE);
                // after the programs of the tests, which would wait for it in vain
                SpringApplication.getShutdownHandlers().add(() -> end(server, data));
                return server.access();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(EmbeddedPostgres server, Path data) {
            server.close();
            try {
                Trees.delete(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
