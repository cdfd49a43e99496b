package org.rekey.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Programs of others that check our work: the authenticator of the OATH toolkit, the zbar barcode
/// reader, and poppler, which reads PDFs.
final class Tools {
    private Tools() {}

    /// The code that an authenticator app shows now.
    static String totp(String secret) {
        return run("oathtool", "--totp", "--base32", secret);
    }

    /// The first code after one that was used up: of the next half minute if this one's is gone, which an app whose
    /// clock is a little ahead would show now.
    static String nextTotp(String secret, String used) {
        String now = totp(secret);
        return now.equals(used) ? run("oathtool", "--totp", "--base32", "--now", "now + 30 seconds", secret) : now;
    }

    /// What a barcode reader sees in a picture.
    static String barcode(Path picture) {
        return run("zbarimg", "--quiet", "--raw", picture.toString());
    }

    /// The words of a PDF, in reading order and on one line.
    static String words(Path pdf) {
        return run("pdftotext", "-enc", "UTF-8", pdf.toString(), "-").replaceAll("\\s+", " ");
    }

    /// The same of a PDF in the order in which it was written.
    ///
    /// @param passphrase what opens it; empty where nothing is needed
    static String written(byte[] pdf, String passphrase) {
        try {
            Path file = Files.createTempFile("paper", ".pdf");
            try {
                Files.write(file, pdf);
                return run("pdftotext", "-raw", "-enc", "UTF-8", "-upw", passphrase, file.toString(), "-")
                        .replaceAll("\\s+", " ");
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// How many sheets a PDF takes.
    static long pages(Path pdf) {
        return Pattern.compile("Pages: +(\\d+)")
                .matcher(run("pdfinfo", pdf.toString()))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    /// Draws the first page of a PDF.
    static void picture(Path pdf, Path png) {
        var name = png.toString();
        run("pdftoppm", "-r", "150", "-png", "-singlefile", pdf.toString(), name.substring(0, name.length() - 4));
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new AssertionError(command[0] + " saw nothing");
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
