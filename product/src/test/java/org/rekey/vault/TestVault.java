package org.rekey.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// Vaults for tests, over key files of their own.
public final class TestVault {
    private TestVault() {}

    /// A vault with new keys.
    public static Vault make() {
        try {
            Path folder = Files.createTempDirectory("rekey-vault");
            var file = new KeyFile(folder.resolve("keys.json"));
            file.create(false, InstantSource.system().instant());
            return over(file, InstantSource.system());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// A file with new keys, for a whole program.
    public static Path keyFile() {
        try {
            Path file = Files.createTempDirectory("rekey-vault").resolve("keys.json");
            new KeyFile(file).create(false, InstantSource.system().instant());
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// A vault over this file that sees this time.
    public static Vault over(KeyFile file, InstantSource clock) {
        return new KeyFileVault(file, clock);
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
