package org.rekey.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Memory of processes, as the kernel counts it.
final class Resident {
    private static final String PEAK = "VmHWM:";
    private static final int KIB_PER_MIB = 1024;

    private Resident() {}

    /// The most megabytes of memory that a process has held so far, heap and all else; 0 if it is gone.
    static long peakOf(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KIB_PER_MIB;
        } catch (IOException gone) {
            return 0;
        }
    }
}
