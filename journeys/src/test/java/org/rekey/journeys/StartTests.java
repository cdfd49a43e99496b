package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the packaged program starts, and when it refuses to.
class StartTests {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;

    StartTests(@TempDir Path folder) {
        this.folder = folder;
    }

    /// The JVM drops a cache that does not fit without a word, so that only the source of a class tells.
    @Test
    void takesItsClassesFromTheCacheThatTheRehearsalLeft() throws IOException {
        var log = folder.resolve("classes.log");

        try (var program = RunningProgram.start(
                Map.of("REKEY_JAVA_OPTIONS", "-XX:AOTMode=on -Xlog:class+load:file=" + log), "keys")) {
            program.await(PATIENCE);
        }

        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains(" org.rekey.Rekey "))
                .singleElement()
                .asString()
                .contains("shared objects file");
    }

    @Test
    void refusesUnsafeSettingsWithALineEach() throws IOException {
        var settings = Files.writeString(
                folder.resolve("rekey.yaml"), """
                rekey:
                  issuer: http://logon.example.org
                  data: %s
                  vault.key-file: %s
                """.formatted(folder.resolve("data"), folder.resolve("none.json")));

        try (var program = RunningProgram.start(Map.of(), "serve", "--settings", settings.toString())) {
            program.await(PATIENCE);

            assertThat(program.alive()).isFalse();
            assertThat(program.output())
                    .contains("rekey.issuer is http://logon.example.org")
                    .contains("none.json is missing")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void tellsItsCommandsWhenItGetsNone() {
        try (var program = RunningProgram.start(Map.of())) {
            program.await(PATIENCE);

            assertThat(program.output()).contains("demo", "serve", "migrate", "keys", "audit", "bench");
        }
    }
}
