package org.rekey.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A server of others to which the program hands its messages. What it says of them can be read.
final class OtherServer implements AutoCloseable {
    private static final Path OUTPUTS = Path.of("target", "programs");
    private final Process process;
    private final Path output;

    private OtherServer(Path folder, List<String> command) {
        try {
            output = Files.createTempFile(Files.createDirectories(OUTPUTS), "server", ".log");
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("PYTHONUNBUFFERED", "yes");
            process = builder.redirectOutput(output.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `smpp` from npm.
    static OtherServer operator(int port) {
        var server = new OtherServer(Npm.installed(), List.of("node", "operator.mjs", Integer.toString(port)));
        Eventually.holds(() -> server.lines().anyMatch("ready"::equals));
        return server;
    }

    /// `aiosmtpd` from Debian.
    static OtherServer mail(int port) {
        return new OtherServer(
                Path.of("."),
                List.of("aiosmtpd", "-n", "-l", "127.0.0.1:" + port, "-c", "aiosmtpd.handlers.Debugging", "stdout"));
    }

    Stream<String> lines() {
        try {
            return Files.readString(output).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
