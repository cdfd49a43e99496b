package org.rekey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rekey.schedule.SystemTime;
import org.rekey.vault.KeyFile;

/// Measures the import of people with a card each into an empty database of its own: seconds, processor time of the
/// program and of its database, and the program's memory.
final class BenchImport {
    /// As little as an import must get along with.
    private static final String HEAP = "-Xmx500m";

    private BenchImport() {}

    static int run(Path data, int people) {
        try {
            var file = data.resolve("people.jsonl.gz");
            System.err.printf("making a file of %,d people%n", people);
            BenchFile.write(file, people);
            var keys = data.resolve("keys.json");
            new KeyFile(keys).create(true, SystemTime.NOW.instant());
            var settings = Files.writeString(data.resolve("rekey.yaml"), """
                    rekey:
                      data: %s
                      vault.key-file: %s
                    """.formatted(data, keys));
            return measured(file, settings, people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int measured(Path file, Path settings, int people) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(HEAP, "-cp", System.getProperty("java.class.path"), "org.rekey.Rekey"));
        command.addAll(List.of("import", file.toString(), "--settings", settings.toString()));
        long began = System.nanoTime();
        var process = new ProcessBuilder(command).inheritIO().start();
        double own = 0;
        double children = 0;
        long memory = 0;
        while (process.isAlive()) {
            Thread.sleep(200);
            own = Math.max(own, Cpu.millisAloneOf(process.toHandle()));
            memory = Math.max(memory, Resident.peakOf(process.toHandle()));
            children = Math.max(
                    children, process.descendants().mapToDouble(Cpu::millisOf).sum());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d people in %.1f s: %.0f a second; processor time %.1f s program, %.1f s database, %.2f ms a person; "
                        + "%d MB of memory%n",
                people,
                seconds,
                people / seconds,
                own / 1000,
                children / 1000,
                (own + children) / people,
                memory);
        System.out.printf(
                Locale.ROOT,
                "{\"people\":%d,\"seconds\":%.1f,\"programSeconds\":%.1f,\"databaseSeconds\":%.1f,\"memory\":%d}%n",
                people,
                seconds,
                own / 1000,
                children / 1000,
                memory);
        return process.waitFor();
    }
}
