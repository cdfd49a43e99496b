package org.rekey.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rekey.settings.ScratchFolder;

/// Reads what was printed with programs that are not ours: poppler for the words, zbar for QR codes.
public final class PaperReader implements AutoCloseable {
    private final Path folder;
    private final Path file;

    public PaperReader(byte[] pdf) {
        try {
            folder = ScratchFolder.make();
            file = Files.write(folder.resolve("paper.pdf"), pdf);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The words in reading order.
    public String text(String... options) {
        return run(Stream.of(
                                Stream.of("pdftotext", "-enc", "UTF-8"),
                                Stream.of(options),
                                Stream.of(file.toString(), "-"))
                        .flatMap(it -> it)
                        .toList())
                .replaceAll("\\s+", " ");
    }

    /// What the file says of itself.
    public String info(String... options) {
        return run(Stream.of(Stream.of("pdfinfo"), Stream.of(options), Stream.of(file.toString()))
                .flatMap(it -> it)
                .toList());
    }

    /// Whether it opens without a passphrase.
    public boolean opensWithout() {
        try {
            info();
            return true;
        } catch (AssertionError shut) {
            return false;
        }
    }

    public String fonts() {
        return run(List.of("pdffonts", file.toString()));
    }

    /// What the QR code of the first page holds.
    public String barcode() {
        run(List.of(
                "pdftoppm",
                "-r",
                "100",
                "-png",
                "-f",
                "1",
                "-l",
                "1",
                "-singlefile",
                file.toString(),
                folder + "/page"));
        return run(List.of("zbarimg", "--quiet", "--raw", folder + "/page.png")).strip();
    }

    private static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed");
            }
            return output;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path left : files.toList()) {
                Files.delete(left);
            }
            Files.delete(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
