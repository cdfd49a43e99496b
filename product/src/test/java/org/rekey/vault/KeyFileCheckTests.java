package org.rekey.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class KeyFileCheckTests {
    private static final Instant NOW = Instant.parse("2023-11-07T10:00:00Z");

    private final Path folder;

    KeyFileCheckTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void acceptsAFileOfItsOwner() {
        assertThat(objectionsTo(keyFile(false))).isEmpty();
    }

    @Test
    void refusesNoneAMissingOneAndTheDemosInOneLineEach() {
        assertThat(new KeyFileCheck().objections(new MockEnvironment()))
                .singleElement()
                .asString()
                .contains("rekey.vault.key-file is missing");
        assertThat(objectionsTo(folder.resolve("none.json")))
                .singleElement()
                .asString()
                .contains("is missing", "keys new");
        assertThat(objectionsTo(keyFile(true))).singleElement().asString().contains("made by the demo");
    }

    @Test
    void refusesOneThatOthersMayRead() throws IOException {
        var file = keyFile(false);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(objectionsTo(file)).singleElement().asString().contains("open to others", "chmod 600");
    }

    private Path keyFile(boolean demo) {
        var path = folder.resolve("keys.json");
        new KeyFile(path).create(demo, NOW);
        return path;
    }

    private static List<String> objectionsTo(Path file) {
        return new KeyFileCheck()
                .objections(new MockEnvironment().withProperty("rekey.vault.key-file", file.toString()));
    }
}
