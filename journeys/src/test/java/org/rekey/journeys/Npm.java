package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The packages of others that run on Node.js, as the lock file pins them.
final class Npm {
    private static final Path FOLDER = Path.of("npm");

    private Npm() {}

    private static final class Once {
        static final String INSTALLED = run("npm", "ci");
    }

    /// The folder of the scripts that use them.
    static Path installed() {
        assertThat(Once.INSTALLED).as("npm ci").endsWith("status 0");
        return FOLDER;
    }

    /// What a program said, and how it ended.
    static String run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return output + "status " + process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
