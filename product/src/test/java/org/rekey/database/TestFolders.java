package org.rekey.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders for servers of tests: in the system's folder for temporary files and not in that of these tests, which is
/// in the build folder, since the server may run as somebody else.
final class TestFolders {
    private TestFolders() {}

    /// Where the unpacked binaries stay from one run to the next.
    static Path binaries() {
        var folder = Path.of("/tmp", "rekey-tests-" + System.getProperty("user.name"));
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path fresh() throws IOException {
        return Files.createTempDirectory(binaries(), "server-");
    }
}
