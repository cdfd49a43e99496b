package org.rekey.paper;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// One A4 page, written from the top downwards; what has a place of its own, such as a card, is put there without
/// moving on. Nobody counts lines: whoever writes a letter sees to it that it fits.
public final class Sheet {
    /// Of the paper, in millimetres.
    public static final float WIDTH = 210;

    public static final float HEIGHT = 297;

    private static final float LEFT = 25;
    private static final float COLUMN = WIDTH - LEFT - 22;
    private static final float BODY = 11.5f;
    private static final float LEADING = 1.42f;
    private static final float INDENT = 9;
    private static final float SMALLEST = 6;

    private final Sheets sheets;
    private final Ink ink;
    private float y = 22;

    Sheet(Sheets sheets, Ink ink) {
        this.sheets = sheets;
        this.ink = ink;
    }

    Ink ink() {
        return ink;
    }

    /// How far the page is written, in millimetres from above.
    public float written() {
        return y;
    }

    public Sheet space(float millimetres) {
        y += millimetres;
        return this;
    }

    /// Who writes: bold, with a line below.
    public Sheet letterhead(String name, String beside) {
        String right = letters(Typeface.REGULAR).printable(beside);
        float width = letters(Typeface.REGULAR).width(right, BODY) / Ink.POINTS;
        piece("P", new Text(Typeface.BOLD, 15), name, new Place(LEFT, y));
        piece("P", new Text(Typeface.REGULAR, BODY), beside, new Place(LEFT + COLUMN - width, y));
        y += 4;
        line(new Place(LEFT, y), new Place(LEFT + COLUMN, y));
        y += 14;
        return this;
    }

    public Sheet heading(String text) {
        block("H1", new Text(Typeface.BOLD, 21), text, LEFT);
        return space(3);
    }

    public Sheet subheading(String text) {
        space(2);
        block("H2", new Text(Typeface.BOLD, 13.5f), text, LEFT);
        return space(1);
    }

    public Sheet paragraph(String text) {
        return paragraph(BODY, text);
    }

    /// @param size of the letters, in points
    public Sheet paragraph(float size, String text) {
        block("P", new Text(Typeface.REGULAR, size), text, LEFT);
        return space(2.5f);
    }

    /// The steps of what is to be done, numbered from 1.
    public Sheet steps(List<String> steps) {
        for (int i = 0; i < steps.size(); i++) {
            ornament(Integer.toString(i + 1), new Text(Typeface.BOLD, BODY), new Place(LEFT, y));
            block("P", new Text(Typeface.REGULAR, BODY), steps.get(i), LEFT + INDENT);
            space(1.5f);
        }
        return space(1);
    }

    /// A code to be typed: large, its letters apart, in a frame, with what it is above it.
    public Sheet code(String label, String code) {
        float height = 27;
        ink.ornament(stream -> {
            stream.setLineWidth(1.4f);
            Ink.rectangle(stream, new Place(LEFT, y - 4), COLUMN, height);
            stream.stroke();
        });
        piece("P", new Text(Typeface.REGULAR, 10.5f), label, new Place(LEFT + 5, y + 2.5f));
        piece("P", new Text(Typeface.CODE, 27, 2.4f), code, new Place(LEFT + 5, y + 15.5f));
        y += height + 4;
        return this;
    }

    /// A QR code (ISO/IEC 18004) of a text, to the left of words that say what it is.
    ///
    /// @param described what it holds, for whoever hears the page
    public Sheet qr(String content, String described, float millimetres, List<String> words) {
        var code = QrCode.encodeText(content, QrCode.Ecc.MEDIUM);
        float module = millimetres / code.size;
        float top = y - 4;
        ink.piece("Figure", described, stream -> {
            for (int row = 0; row < code.size; row++) {
                for (int column = 0; column < code.size; column++) {
                    if (code.getModule(column, row)) {
                        var corner = new Place(LEFT + column * module, top + row * module);
                        Ink.rectangle(stream, corner, module, module);
                    }
                }
            }
            stream.fill();
        });
        float begun = y;
        y += 2;
        for (String paragraph : words) {
            block("P", new Text(Typeface.REGULAR, BODY), paragraph, LEFT + millimetres + 7);
            space(1.5f);
        }
        y = Math.max(y, begun + millimetres + 2);
        return this;
    }

    /// Writes a text at a place of its own, on one line.
    public Sheet at(Place baseline, Text type, String text) {
        piece("P", type, text, baseline);
        return this;
    }

    /// Draws a line that says nothing.
    public Sheet line(Place from, Place to) {
        ink.ornament(stream -> {
            stream.setLineWidth(0.6f);
            Ink.line(stream, from, to);
        });
        return this;
    }

    /// Fills an area, under what is written afterwards.
    ///
    /// @param grey from 0, black, to 1, white
    public Sheet fill(Place corner, float width, float height, float grey) {
        ink.ornament(stream -> {
            stream.setNonStrokingColor(grey);
            Ink.rectangle(stream, corner, width, height);
            stream.fill();
            stream.setNonStrokingColor(0f);
        });
        return this;
    }

    /// Draws a line that is grey.
    public Sheet line(Place from, Place to, float grey) {
        ink.ornament(stream -> {
            stream.setLineWidth(0.7f);
            stream.setStrokingColor(grey);
            Ink.line(stream, from, to);
            stream.setStrokingColor(0f);
        });
        return this;
    }

    /// Draws a frame with round corners, along which something is cut out.
    public Sheet frame(Place corner, float width, float height, float radius) {
        ink.ornament(stream -> {
            stream.setLineWidth(0.7f);
            Ink.rounded(stream, corner, width, height, radius);
            stream.stroke();
        });
        return this;
    }

    /// Draws a line along which the paper is folded.
    public Sheet fold(Place from, Place to) {
        ink.ornament(stream -> {
            stream.setLineWidth(0.6f);
            stream.setLineDashPattern(new float[] {4, 3}, 0);
            Ink.line(stream, from, to);
            stream.setLineDashPattern(new float[0], 0);
        });
        return this;
    }

    /// Puts a text there, in smaller letters where it would be wider than so many millimetres; never below six
    /// points, where its end is left out instead.
    public Sheet fitted(Place baseline, float widest, Text type, String text) {
        var fitting = type;
        while (fitting.size() > SMALLEST && width(fitting, text) > widest) {
            fitting = new Text(type.face(), fitting.size() - 0.5f, type.spaced());
        }
        var shown = text;
        for (int end = text.length(); end > 1 && width(fitting, shown) > widest; end--) {
            shown = text.substring(0, end - 1).strip() + "…";
        }
        return at(baseline, fitting, shown);
    }

    /// How wide a text is, in millimetres.
    public float width(Text type, String text) {
        var letters = letters(type.face());
        String printable = letters.printable(text);
        return (letters.width(printable, type.size()) + type.spaced() * printable.length()) / Ink.POINTS;
    }

    private void block(String tag, Text type, String text, float left) {
        var letters = letters(type.face());
        float height = type.size() * LEADING / Ink.POINTS;
        var lines = letters.lines(text, type.size(), (LEFT + COLUMN - left) * Ink.POINTS);
        float top = y;
        ink.piece(tag, null, stream -> {
            for (int i = 0; i < lines.size(); i++) {
                // a line that goes on keeps its space, so that whoever reads the text finds words apart
                String line = i + 1 < lines.size() ? lines.get(i) + " " : lines.get(i);
                Ink.write(stream, letters, line, new Place(left, top + i * height), type.size(), 0);
            }
        });
        y += lines.size() * height;
    }

    private void piece(String tag, Text type, String text, Place baseline) {
        ink.piece(tag, null, stream -> written(stream, type, text, baseline));
    }

    private void ornament(String text, Text type, Place baseline) {
        ink.ornament(stream -> written(stream, type, text, baseline));
    }

    private void written(PDPageContentStream stream, Text type, String text, Place baseline) throws IOException {
        var letters = letters(type.face());
        Ink.write(stream, letters, letters.printable(text), baseline, type.size(), type.spaced());
    }

    private Letters letters(Typeface face) {
        return sheets.letters(face);
    }

    /// How letters look.
    ///
    /// @param size in points
    /// @param spaced so many points more between letters
    public record Text(Typeface face, float size, float spaced) {
        public Text(Typeface face, float size) {
            this(face, size, 0);
        }
    }
}
