package org.rekey.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Processor time of processes, as the kernel counts it.
final class Cpu {
    private static final double MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux of today

    private Cpu() {}

    /// User and system time of a process and of its children that have ended; 0 if it is gone.
    static double millisOf(ProcessHandle process) {
        return ticks(Path.of("/proc", String.valueOf(process.pid()), "stat"), 4) * MILLIS_PER_TICK;
    }

    /// The same without children.
    static double millisAloneOf(ProcessHandle process) {
        return ticks(Path.of("/proc", String.valueOf(process.pid()), "stat"), 2) * MILLIS_PER_TICK;
    }

    /// The part of it that the threads took which compile for the JVM.
    static double compilerMillisOf(ProcessHandle process) {
        try (var threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            return threads.filter(Cpu::compiles)
                            .mapToLong(thread -> ticks(thread.resolve("stat"), 2))
                            .sum()
                    * MILLIS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).contains("CompilerThre");
        } catch (IOException gone) {
            return false;
        }
    }

    /// @param fields how many from utime on: user, system, and the same of children
    private static long ticks(Path stat, int fields) {
        try {
            var line = Files.readString(stat);
            // the second field is the name in brackets and may hold blanks; utime is field 14
            return Arrays.stream(line.substring(line.lastIndexOf(')') + 2).split(" ", -1))
                    .skip(14 - 3)
                    .limit(fields)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
