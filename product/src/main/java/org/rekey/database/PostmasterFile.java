package org.rekey.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running server writes about itself into `postmaster.pid`: its process on line 1, the port on line 4,
/// and on line 8 whether it is ready.
record PostmasterFile(List<String> lines) {
    static PostmasterFile of(Path cluster) throws IOException {
        try {
            return new PostmasterFile(Files.readAllLines(cluster.resolve("postmaster.pid")));
        } catch (NoSuchFileException e) {
            return new PostmasterFile(List.of());
        }
    }

    boolean readyOn(int port) {
        return port().filter(open -> open == port).isPresent();
    }

    /// The port of a server that is ready.
    Optional<Integer> port() {
        return lines.size() >= 8 && lines.get(7).strip().equals("ready")
                ? Optional.of(Integer.valueOf(lines.get(3).strip()))
                : Optional.empty();
    }

    /// Whether the process that wrote this file still runs. A number used again by another program does not count.
    boolean names(Path cluster) {
        if (lines.isEmpty()) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(cluster.toString()))
                .isPresent();
    }
}
