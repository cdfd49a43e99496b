package org.rekey.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.rekey.settings.OtherJvm;

/// A JVM of its own that holds a server, to be killed.
final class OtherProgram {
    private final Process process;
    private final long serverPid;

    private OtherProgram(Process process, long serverPid) {
        this.process = process;
        this.serverPid = serverPid;
    }

    static OtherProgram start(Path data, Path binaries) throws IOException {
        var process = OtherJvm.of(OtherProgram.class, List.of(data.toString(), binaries.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).lines();
        return new OtherProgram(
                process,
                lines.filter(line -> line.matches("\\d+"))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow());
    }

    long serverPid() {
        return serverPid;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    static void main(String[] folders) throws InterruptedException {
        var server = EmbeddedPostgres.start(Path.of(folders[0]), Path.of(folders[1]), Durability.NONE);
        System.out.println(server.pid());
        new CountDownLatch(1).await();
    }
}
