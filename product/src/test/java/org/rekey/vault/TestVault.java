package org.rekey.vault;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.rekey.settings.ScratchFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Vaults for tests, over key files of their own.
public final class TestVault {
    private TestVault() {}

    /// A vault with new keys.
    public static Vault make() {
        return over(new KeyFile(keyFile()), InstantSource.system());
    }

    /// A file with new keys, gone with the JVM.
    public static Path keyFile() {
        Path file = ScratchFolder.make().resolve("keys.json");
        new KeyFile(file).create(false, InstantSource.system().instant());
        return file;
    }

    /// A vault over this file that sees this time.
    public static Vault over(KeyFile file, InstantSource clock) {
        return new KeyFileVault(file, clock);
    }

    /// Seals everything in a database anew, as its owner, under the newest keys.
    ///
    /// @return what the command prints; an exit status that is not 0 is a failure
    public static String renew(KeyFile file, InstantSource clock, JdbcClient owner) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int status = new RenewalTasks(file, clock, owner, TransactionOperations.withoutTransaction(), out).renew();
        if (status != 0) {
            throw new AssertionError(printed.toString(StandardCharsets.UTF_8));
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /// Replaces the key of every purpose at once.
    public static void rotate(KeyFile file, InstantSource clock) {
        KeyRing ring = file.read();
        for (var purpose : KeyPurpose.values()) {
            if (purpose.rotates()) {
                ring = ring.rotated(purpose, clock.instant());
            }
        }
        file.write(ring);
    }
}
