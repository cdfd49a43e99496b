package org.rekey.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the product as they are written.
final class Sources {
    static final Path MAIN = Path.of("src/main/java/org/rekey");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TESTS = Path.of("src/test/java");

    private Sources() {}

    /// Everything that the product is made of, by its endings.
    static List<Path> product(String... endings) {
        return Stream.of(MAIN, RESOURCES)
                .flatMap(root -> below(root, endings).stream())
                .toList();
    }

    static List<Path> tests(String... endings) {
        return below(TESTS, endings);
    }

    static List<Path> below(Path root, String... endings) {
        var wanted = Set.of(endings);
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.contains(ending(file)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /// The folders of the kinds of key.
    static List<Path> keyFolders() {
        var keys = MAIN.resolve("keys");
        if (!Files.isDirectory(keys)) {
            return List.of();
        }
        try (var folders = Files.list(keys)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
