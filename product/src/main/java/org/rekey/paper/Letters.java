package org.rekey.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One typeface within one document, of which only the letters that are used are embedded. Widths are in points.
final class Letters {
    private final PDFont font;
    private final Map<Integer, String> printable = new HashMap<>();

    Letters(PDDocument document, Typeface face) throws IOException {
        try (var stream = face.open()) {
            this.font = PDType0Font.load(document, stream, true);
        }
    }

    PDFont font() {
        return font;
    }

    /// The text as far as the typeface has it: a letter that is missing loses its accents, or becomes a question
    /// mark. Names come from everywhere, and a letter must not fail for one of them.
    String printable(String text) {
        var fitting = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(point -> printable.computeIfAbsent(point, this::nearest))
                .forEach(fitting::append);
        return fitting.toString();
    }

    float width(String printable, float size) {
        try {
            return font.getStringWidth(printable) / 1000 * size;
        } catch (IOException unreadable) {
            throw Typeface.unreadable(unreadable);
        }
    }

    /// Breaks a text at its spaces; what is wider than the line by itself, such as a web address, where it must.
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            while (width(longer, size) > width && longer.length() > 1) {
                int cut = longer.length() - 1;
                while (cut > 1 && width(longer.substring(0, cut), size) > width) {
                    cut--;
                }
                lines.add(longer.substring(0, cut));
                longer = longer.substring(cut);
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    private String nearest(int point) {
        String letter = Character.toString(point);
        if (has(letter)) {
            return letter;
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return " ";
        }
        String plain = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !plain.isEmpty() && has(plain) ? plain : "?";
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        } catch (IOException unreadable) {
            throw Typeface.unreadable(unreadable);
        }
    }
}
