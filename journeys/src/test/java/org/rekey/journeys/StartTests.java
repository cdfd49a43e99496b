package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    /// No setting brings the demo's pages into production, so they are looked for where they would be.
    @Test
    void servesNothingOfTheDemo() throws Exception {
        int port = RunningProgram.freePort();
        try (var home = new Scratch("serve");
                var program = RunningProgram.start(Map.of(), "serve", "--settings", settings(home, port, ""))) {
            Eventually.holds(PATIENCE, () -> {
                assertThat(program.alive()).as("%s", program.output()).isTrue();
                return status(port, "GET", "/mykeys") != 0;
            });

            assertThat(status(port, "GET", "/demo")).isEqualTo(404);
            assertThat(status(port, "GET", "/demo/people.json")).isEqualTo(404);
            assertThat(status(port, "GET", "/demo/calendar")).isEqualTo(404);
            assertThat(status(port, "POST", "/demo/services"))
                    .as("without a form token")
                    .isEqualTo(403);
            assertThat(program.output())
                    .contains("{\"@timestamp\"", "Starting AOT-processed RekeyApplication")
                    .doesNotContain("failed to append");
        }
    }

    private static String file(Scratch home, String name) {
        return home.path().resolve(name).toString();
    }

    /// 0 while nobody answers.
    private static int status(int port, String method, String path) {
        var address = URI.create("http://localhost:" + port + path);
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void refusesAFileThatCannotBeWithTheLineThatSaysWhere() throws Exception {
        try (var home = new Scratch("refused")) {
            Files.writeString(home.path().resolve("plans.yaml"), "phase-outs: [{key: token-card}]");
            var settings =
                    settings(home, RunningProgram.freePort(), "rekey.phase-outs: file:" + file(home, "plans.yaml"));

            try (var program = RunningProgram.start(Map.of(), "serve", "--settings", settings)) {
                program.await(PATIENCE);

                assertThat(program.output())
                        .contains(
                                "Rekey does not start.",
                                "rekey.phase-outs: plans.yaml.phase-outs[0]: lacks replacements")
                        .doesNotContain("\tat ");
            }
        }
    }

    /// A settings file beside keys of its own, for the embedded database.
    private static String settings(Scratch home, int port, String more) throws IOException {
        try (var keys = RunningProgram.start(Map.of(), "keys", "new", "--file", file(home, "keys.json"))) {
            keys.await(PATIENCE);
        }
        var settings = file(home, "rekey.yaml");
        Files.writeString(Path.of(settings), """
                rekey:
                  issuer: http://localhost:%d
                  data: %s
                  vault.key-file: %s
                server.port: %1$d
                management.server.port: %d
                %s
                """.formatted(
                        port, file(home, "data"), file(home, "keys.json"), RunningProgram.freePort(), more));
        return settings;
    }

    @Test
    void refusesUnsafeSettingsWithALineEach() throws IOException {
        try (var home = new Scratch("refused")) {
            var settings = Files.writeString(
                    home.path().resolve("rekey.yaml"), """
                    rekey:
                      issuer: http://logon.example.org
                      data: %s
                      vault.key-file: %s
                    """.formatted(file(home, "data"), file(home, "none.json")));

            try (var program = RunningProgram.start(Map.of(), "serve", "--settings", settings.toString())) {
                program.await(PATIENCE);

                assertThat(program.alive()).isFalse();
                assertThat(program.output())
                        .contains("rekey.issuer is http://logon.example.org")
                        .contains("none.json is missing")
                        .doesNotContain("\tat ");
            }
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
