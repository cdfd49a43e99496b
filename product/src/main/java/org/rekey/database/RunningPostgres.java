package org.rekey.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The embedded server of another program that runs on the same data folder: commands look into it, and start none.
final class RunningPostgres {
    private RunningPostgres() {}

    static Optional<DatabaseAccess> in(Path data) {
        try {
            return Files.isDirectory(data) ? running(data.toRealPath()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the data folder cannot be read", unreadable);
        }
    }

    private static Optional<DatabaseAccess> running(Path home) throws IOException {
        var folder = ServerAccount.forClusterIn(home).folder("postgres");
        var cluster = folder.resolve("cluster");
        var file = PostmasterFile.of(cluster);
        var port = file.port();
        if (port.isEmpty() || !file.names(cluster)) {
            return Optional.empty();
        }
        var passwords = RolePasswords.in(folder.resolve("passwords"));
        return Optional.of(EmbeddedPostgres.access(port.get(), EmbeddedPostgres.DATABASE, passwords));
    }
}
