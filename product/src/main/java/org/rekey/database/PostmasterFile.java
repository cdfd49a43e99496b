package org.rekey.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// What a running server writes about itself into `postmaster.pid`: its process on line 1, the port on line 4, and on
/// line 8 whether it is ready.
record PostmasterFile(List<String> lines) {
    static PostmasterFile of(Path cluster) throws IOException {
        try {
            return new PostmasterFile(Files.readAllLines(cluster.resolve("postmaster.pid")));
        } catch (NoSuchFileException e) {
            return new PostmasterFile(List.of());
        }
    }

    boolean readyOn(int port) {
        return lines.size() >= 8
                && lines.get(3).strip().equals(String.valueOf(port))
                && lines.get(7).strip().equals("ready");
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
