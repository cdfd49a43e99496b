package org.rekey.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of the tests in a JVM of its own, to be killed. It starts quickly, and what it leaves among the temporary
/// files lies where those of this JVM lie.
public final class OtherJvm {
    private OtherJvm() {}

    public static ProcessBuilder of(Class<?> program, List<String> words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(words);
        return new ProcessBuilder(command);
    }
}
