package org.rekey.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A printed letter, read by programs of others.
///
/// @param words in reading order and on one line
/// @param barcode what its QR code says
record Letter(String words, String barcode) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{4} [A-Z]{4} [A-Z]{4}");

    static Letter of(byte[] pdf) {
        try {
            Path file = Files.createTempFile("letter", ".pdf");
            Path picture = Files.createTempFile("letter", ".png");
            try {
                Files.write(file, pdf);
                Tools.picture(file, picture);
                return new Letter(Tools.words(file), Tools.barcode(picture));
            } finally {
                Files.delete(file);
                Files.delete(picture);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The activation code.
    String code() {
        var code = CODE.matcher(words);
        if (!code.find()) {
            throw new AssertionError("no code on the letter");
        }
        return code.group();
    }
}
