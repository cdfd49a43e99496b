package org.rekey.database;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The database of this program, perhaps still coming up: unpacking and starting the embedded server, and bringing the
/// tables up to date, take about as long as Spring takes to make its first beans, so both go on at once.
final class Database implements AutoCloseable {
    private static final Executor BESIDE = Thread.ofPlatform().daemon().name("database-start")::start;

    private final CompletableFuture<DatabaseAccess> access;
    private final @Nullable CompletableFuture<EmbeddedPostgres> server;

    private Database(CompletableFuture<DatabaseAccess> access, @Nullable CompletableFuture<EmbeddedPostgres> server) {
        this.access = access;
        this.server = server;
    }

    /// @param joins whether an embedded server that another program runs will do
    /// @param first what is done before anybody else may speak to it
    static Database begin(DatabaseSettings settings, boolean joins, UnaryOperator<DatabaseAccess> first) {
        var there = settings.external().or(() -> joins ? RunningPostgres.in(settings.data()) : Optional.empty());
        if (there.isPresent()) {
            return new Database(CompletableFuture.supplyAsync(() -> first.apply(there.get()), BESIDE), null);
        }
        var server = CompletableFuture.supplyAsync(
                () -> EmbeddedPostgres.start(settings.data(), settings.binaries(), Durability.FULL), BESIDE);
        return new Database(server.thenApplyAsync(started -> first.apply(started.access()), BESIDE), server);
    }

    /// Waits until the database can be spoken to, its tables up to date.
    DatabaseAccess access() {
        try {
            return access.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        if (server != null && !server.isCompletedExceptionally()) {
            server.join().close();
        }
    }
}
