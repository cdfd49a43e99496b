package org.rekey.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.settings.CannotStart;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.FileSystemResource;

@ExtendWith(OutputCaptureExtension.class)
class WatchedFileTests {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> taken = new ArrayList<>();
    private final Path path;
    private final WatchedFile file;
    private int writings;

    WatchedFileTests(@TempDir Path folder) {
        path = folder.resolve("words.yaml");
        file = new WatchedFile("rekey.words", new FileSystemResource(path), meters, this::take);
    }

    @Test
    void stopsTheStartWithTheSettingAndThePlace() throws IOException {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(file::start)
                .withMessageStartingWith("rekey.words: words.yaml: cannot be read");

        write("sentence: hello");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(file::start)
                .withMessage("rekey.words: words.yaml: lacks word");
    }

    @Test
    void isTakenAgainWhenItHasChanged() throws IOException {
        write("word: hello");
        file.start();
        file.poll();
        write("word: goodbye");

        file.poll();

        assertThat(taken).containsExactly("hello", "goodbye");
        assertThat(refused()).isZero();
    }

    @Test
    void isComplainedOfOnceAndSeenInTheMetricUntilItIsMended(CapturedOutput output) throws IOException {
        write("word: hello");
        file.start();

        write("word: [");
        file.poll();
        file.poll();
        assertThat(refused()).isOne();
        Files.delete(path);
        file.poll();
        file.poll();
        assertThat(refused()).isOne();
        write("word: old");
        file.poll();
        assertThat(refused()).as("taken, but not in force").isOne();
        write("word: goodbye");
        file.poll();

        assertThat(refused()).isZero();
        assertThat(taken).containsExactly("hello", "old", "goodbye");
        assertThat(output.getAll().split("not in force", -1))
                .as("not YAML, missing, old")
                .hasSize(4);
    }

    private List<String> take(Node document) {
        var word = document.required("word").text();
        taken.add(word);
        return word.equals("old") ? List.of("nobody says old") : List.of();
    }

    private double refused() {
        return meters.get("rekey.file.refused")
                .tag("setting", "rekey.words")
                .gauge()
                .value();
    }

    private void write(String text) throws IOException {
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_700_000_000_000L + 1000 * writings++));
    }
}
