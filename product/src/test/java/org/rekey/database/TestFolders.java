package org.rekey.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/// Folders for servers of tests: in the system's folder for temporary files and not in that of these tests, which is
/// in the build folder, since the server may run as somebody else.
final class TestFolders {
    private static final Path DISK = Path.of("/tmp");
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final DataSize ROOM = DataSize.ofGigabytes(2);

    private TestFolders() {}

    /// Where the unpacked binaries stay from one run to the next.
    static Path binaries() {
        return own(DISK);
    }

    /// In memory where there is room: hundreds of databases come and go, with hundreds of files each. What a run left
    /// that was killed goes here.
    static Path fresh() throws IOException {
        var folder = own(hasRoom(MEMORY) ? MEMORY : DISK);
        try (var servers = Files.newDirectoryStream(folder, "of-*")) {
            for (var server : servers) {
                if (ProcessHandle.of(processOf(server)).isEmpty()) {
                    Trees.delete(server);
                }
            }
        }
        return Files.createTempDirectory(
                folder, "of-%d-".formatted(ProcessHandle.current().pid()));
    }

    private static long processOf(Path server) {
        return Long.parseLong(server.getFileName().toString().split("-")[1]);
    }

    private static boolean hasRoom(Path folder) throws IOException {
        return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() > ROOM.toBytes();
    }

    private static Path own(Path folder) {
        try {
            return Files.createDirectories(folder.resolve("rekey-tests-" + System.getProperty("user.name")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
