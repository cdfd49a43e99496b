package org.rekey.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.rekey.settings.CannotStart;

/// A PostgreSQL of our own in the data folder. It listens on loopback alone, its passwords are random and lie in
/// the data folder, and it stops when this program does, however this program ends.
///
/// Whoever may read the data folder owns this database, the audit trail included: it is meant for trying out and for
/// small installations. The binaries of the cluster belong to one major version; a move to another goes
/// through dump and restore.
final class EmbeddedPostgres implements AutoCloseable {
    static final String DATABASE = "rekey";

    private final FileLock lock;
    private final ServerProcess process;
    private final RolePasswords passwords;

    private EmbeddedPostgres(FileLock lock, ServerProcess process, RolePasswords passwords) {
        this.lock = lock;
        this.process = process;
        this.passwords = passwords;
    }

    /// @param cache where the unpacked binaries are kept, if the server may go there
    static EmbeddedPostgres start(Path data, Path cache, Durability durability) {
        try {
            var home = Files.createDirectories(data).toRealPath();
            var lock = lock(home);
            var account = ServerAccount.forClusterIn(home);
            var binaries = PostgresBinaries.in(account.reaches(cache) ? cache : account.home());
            var cluster = new Cluster(account, account.folder("postgres"), binaries, durability);
            var passwords = cluster.create();
            return new EmbeddedPostgres(lock, ServerProcess.start(cluster), passwords);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database does not start", e);
        }
    }

    DatabaseAccess access() {
        return access(DATABASE);
    }

    DatabaseAccess access(String database) {
        return access(process.port(), database, passwords);
    }

    static DatabaseAccess access(int port, String database, RolePasswords passwords) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                new Login("rekey_owner", passwords.owner()),
                new Login("rekey", passwords.program()));
    }

    long pid() {
        return process.pid();
    }

    static CannotStart unavailable(String reason) {
        return new CannotStart(reason + "; or set rekey.database.url to a PostgreSQL (15 or later) of your own");
    }

    @Override
    public void close() {
        process.close();
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(Path data) throws IOException {
        var channel = FileChannel.open(data.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw EmbeddedPostgres.unavailable("another Rekey uses the data folder " + data);
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // by this very process
        }
    }
}
