package org.rekey.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.transfer.Brought.Refused;

/// The file that tells which lines were refused, and why: number, tab, reason. It is made when there is
/// something to tell, readable by its owner alone, and holds no piece of a line.
final class Report implements Closeable {
    private final Path file;
    private final boolean usual;
    private @Nullable Writer out;
    private long told;
    private long total;

    /// @param usual whether nobody chose its name
    Report(Path file, boolean usual) {
        this.file = file;
        this.usual = usual;
    }

    void add(List<Refused> refused) {
        try {
            for (var one : refused) {
                if (told < Runs.MOST_REFUSALS) {
                    opened().write(one.line() + "\t" + one.reason() + "\n");
                    told++;
                }
                total++;
            }
        } catch (IOException full) {
            throw new UncheckedIOException("the report cannot be written", full);
        }
    }

    /// How many were refused in all, where more were than are told.
    void total(long refused) {
        total = refused;
    }

    /// The file was read to its end and nothing was refused: what an earlier call told is over. Only a file that
    /// bears the usual name is taken away, for any other may be somebody else's.
    void nothingRefused() throws IOException {
        if (usual) {
            Files.deleteIfExists(file);
        }
    }

    Optional<String> summary() {
        if (told == 0) {
            return Optional.empty();
        }
        var all = total > told ? "the first " + told + " refused lines are told in " : "refused lines are told in ";
        return Optional.of(all + file);
    }

    private Writer opened() throws IOException {
        var writer = out;
        if (writer == null) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            writer = Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
            out = writer;
        }
        return writer;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
