package org.rekey.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processor time of processes, as the kernel counts it.
final class Cpu {
    private static final double MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux of today

    private Cpu() {}

    /// User and system time of a process and of its children that have ended; 0 if it is gone.
    static double millisOf(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            // the second field is the name in brackets and may hold blanks; utime is field 14
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = 0L;
            for (int field = 14; field <= 17; field++) {
                ticks += Long.parseLong(fields[field - 3]);
            }
            return ticks * MILLIS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }
}
