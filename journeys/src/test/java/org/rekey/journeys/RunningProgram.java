package org.rekey.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// The packaged program in a process of its own, started by the launcher as a person would start it.
final class RunningProgram implements AutoCloseable {
    /// What the programs said stays there until the next `clean`.
    private static final Path OUTPUTS = Path.of("target", "programs");

    /// Compiles quickly: none of these programs lives long enough to win back what the better compiler costs.
    private static final Map<String, String> SHORT_LIVED = Map.of("REKEY_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final Path output;

    private RunningProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static RunningProgram start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(Files.createDirectories(OUTPUTS), "program", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(SHORT_LIVED);
            builder.environment().putAll(environment);
            return new RunningProgram(builder.redirectOutput(output.toFile()).start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The launcher at the root of the checkout, one folder above this module.
    static Path launcher() {
        return Path.of("..", "rekey").toAbsolutePath().normalize();
    }

    /// Not one of those that the kernel gives to whoever connects: another program would have it by the time that
    /// this one starts.
    static int freePort() {
        int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            return freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// Ends the program as a power cut would: nothing of it gets to run any more.
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    void await(Duration patience) {
        try {
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks the program to stop, and insists after a while.
    @Override
    public void close() {
        process.destroy();
        await(Duration.ofSeconds(20));
        if (process.isAlive()) {
            kill();
        }
    }
}
