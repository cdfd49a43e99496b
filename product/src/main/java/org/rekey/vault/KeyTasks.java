package org.rekey.vault;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rekey.settings.CommandWords;

/// What the command `keys` does with a key file.
final class KeyTasks {
    /// Every node has looked at the file by then.
    private static final Duration BEFORE_USE = Duration.ofMinutes(2);

    private final Optional<Path> usual;
    private final InstantSource clock;
    private final PrintStream out;

    KeyTasks(Optional<Path> usual, InstantSource clock, PrintStream out) {
        this.usual = usual;
        this.clock = clock;
        this.out = out;
    }

    /// @return the exit status of the program
    int run(List<String> arguments) {
        try {
            var rest = new ArrayList<>(arguments);
            boolean atOnce = rest.remove("--at-once");
            var file = new KeyFile(fileIn(rest));
            return switch (rest.isEmpty() ? "" : rest.removeFirst()) {
                case "new" -> rest.isEmpty() ? create(file) : usage();
                case "complete" -> rest.isEmpty() ? complete(file) : usage();
                case "rotate" -> rest.size() <= 1 ? rotate(file, rest, atOnce) : usage();
                case "apart" -> rest.size() == 2 ? moveApart(file, rest) : usage();
                case "show" -> rest.isEmpty() ? show(file) : usage();
                default -> usage();
            };
        } catch (KeyFileRefused | IllegalArgumentException refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    private int create(KeyFile file) {
        file.create(false, clock.instant());
        out.println("made " + file + "; keep a copy apart from the database and its backups");
        return 0;
    }

    private int complete(KeyFile file) {
        var added = file.complete(clock.instant());
        out.println(added.isEmpty() ? "nothing was missing" : "first keys for: " + String.join(", ", added));
        return 0;
    }

    private int rotate(KeyFile file, List<String> purposes, boolean atOnce) {
        var chosen = purposes.isEmpty() ? rotating() : List.of(purpose(purposes.getFirst()));
        var useFrom = atOnce ? clock.instant() : clock.instant().plus(BEFORE_USE);
        var ring = file.read();
        for (var purpose : chosen) {
            ring = ring.rotated(purpose, useFrom);
        }
        file.write(ring);
        for (var purpose : chosen) {
            out.println(purpose.tag() + ": key " + ring.of(purpose).from().lastKey() + " is used from " + useFrom);
        }
        return 0;
    }

    private int moveApart(KeyFile file, List<String> words) {
        KeyPurpose purpose = KeyPurpose.ofTag(words.getFirst())
                .orElseThrow(() -> new IllegalArgumentException("no keys of that name; keys show lists them"));
        var former = file.moveApart(purpose, Path.of(words.getLast()));
        out.println(purpose.tag() + ": moved to " + words.getLast() + ", which " + file + " names from now on");
        former.ifPresent(
                gone -> out.println("deleted " + gone + ", which had them before; its backups have them still"));
        return 0;
    }

    private int show(KeyFile file) {
        var ring = file.read();
        for (var purpose : KeyPurpose.values()) {
            var history = ring.of(purpose);
            out.printf(
                    "%-16s key %d of %d in use, newest from %s%n",
                    purpose.tag(),
                    history.inUse(clock.instant()),
                    history.from().size(),
                    history.from().get(history.from().lastKey()));
        }
        return 0;
    }

    private Path fileIn(List<String> rest) {
        return CommandWords.option("--file", rest)
                .map(Path::of)
                .or(() -> usual)
                .orElseThrow(() -> new IllegalArgumentException(
                        "which file? say --file PATH, or rekey.vault.key-file in the settings"));
    }

    private static KeyPurpose purpose(String tag) {
        Optional<KeyPurpose> purpose = KeyPurpose.ofTag(tag).filter(KeyPurpose::rotates);
        return purpose.orElseThrow(() -> new IllegalArgumentException("keys that can be replaced: " + rotatingTags()));
    }

    private static List<KeyPurpose> rotating() {
        return Arrays.stream(KeyPurpose.values()).filter(KeyPurpose::rotates).toList();
    }

    private static String rotatingTags() {
        return rotating().stream().map(KeyPurpose::tag).collect(Collectors.joining(", "));
    }

    private int usage() {
        out.println(
                "usage: rekey keys new | complete | rotate [purpose] [--at-once] | show   [--file PATH] [--settings FILE]");
        out.println("       rekey keys apart purpose PATH   [--file PATH] [--settings FILE]");
        out.println("       rekey keys renew | prune [purpose]   [--settings FILE]");
        out.println("purposes: " + rotatingTags());
        return 2;
    }
}
