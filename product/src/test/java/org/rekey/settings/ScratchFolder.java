package org.rekey.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// A folder that is gone with the JVM, for what a whole program of tests needs; a test of its own takes `@TempDir`.
public final class ScratchFolder {
    private ScratchFolder() {}

    public static Path make() {
        try {
            Path folder = Files.createTempDirectory("rekey-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
