package org.rekey.database;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// The database of this program, perhaps still coming up: unpacking and starting the embedded server takes about as
/// long as Spring takes to read its classes, so both go on at once.
final class Database implements AutoCloseable {
    private final CompletableFuture<DatabaseAccess> access;
    private final @Nullable CompletableFuture<EmbeddedPostgres> server;

    private Database(CompletableFuture<DatabaseAccess> access, @Nullable CompletableFuture<EmbeddedPostgres> server) {
        this.access = access;
        this.server = server;
    }

    /// @param joins whether an embedded server that another program runs will do
    static Database begin(Environment environment, boolean joins) {
        var settings = DatabaseSettings.of(environment);
        var there = settings.external().or(() -> joins ? RunningPostgres.in(settings.data()) : Optional.empty());
        if (there.isPresent()) {
            return new Database(CompletableFuture.completedFuture(there.get()), null);
        }
        var server = CompletableFuture.supplyAsync(
                () -> EmbeddedPostgres.start(settings.data(), settings.binaries(), Durability.FULL),
                Thread.ofPlatform().daemon().name("database-start")::start);
        return new Database(server.thenApply(EmbeddedPostgres::access), server);
    }

    /// Waits until the database can be spoken to.
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
