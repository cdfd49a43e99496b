package org.rekey.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rekey.settings.CommandWords;

/// What `import` is told on the command line.
///
/// @param file the file, or `-` for what comes in by standard input
/// @param report where the refused lines are written, if that was said
/// @param key the recipient's key, for files whose secrets are sealed
record ImportOptions(
        String file, Optional<Path> report, boolean dryRun, Optional<Path> key, Optional<String> settings) {
    static final String USAGE = """
            usage: rekey import FILE|- [--dry-run] [--report FILE] [--key FILE] [--settings FILE]
            Brings people in: JSON Lines, packed by gzip or not, as docs/import.md describes.
              --dry-run   says what would be refused, and writes nothing
              --report    where the refused lines are told; FILE.refused where not said
              --key       the recipient's key, for an export whose secrets are sealed
            """;

    static Optional<ImportOptions> of(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        try {
            var report = CommandWords.option("--report", words).map(Path::of);
            var key = CommandWords.option("--key", words).map(Path::of);
            var settings = CommandWords.option("--settings", words);
            boolean dryRun = words.remove("--dry-run");
            if (words.size() != 1 || words.getFirst().startsWith("--")) {
                return Optional.empty();
            }
            var file = words.getFirst();
            return Optional.of(new ImportOptions(file, report, dryRun, key, settings));
        } catch (IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }

    Path reportOrUsual() {
        return report.orElseGet(() -> Path.of((standardInput() ? "import" : file) + ".refused"));
    }

    /// Whether the file of refused lines is this import's own: neither one that was named nor one that tells of
    /// something else that came in by standard input; and a rehearsal leaves all as it is.
    boolean ownsReport() {
        return report.isEmpty() && !standardInput() && !dryRun;
    }

    boolean standardInput() {
        return file.equals("-");
    }
}
