package org.rekey.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// A folder for one program, gone when it is closed.
///
/// Not JUnit's own, because programs outlive the test that started them, and because the database runs as
/// somebody else than root: it must be able to pass.
record Scratch(Path path) implements AutoCloseable {
    Scratch(String name) {
        this(make(name));
    }

    private static Path make(String name) {
        try {
            return Files.createTempDirectory("rekey-journeys-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a program has started dies a moment after it, and may write until then.
    @Override
    public void close() {
        Eventually.holds(this::deleted);
    }

    private boolean deleted() {
        try {
            FileSystemUtils.deleteRecursively(path);
            return true;
        } catch (IOException stillInUse) {
            return false;
        }
    }
}
