package org.rekey.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/// Writes and draws on one page. Places are in millimetres from its upper left corner, type sizes in points.
final class Ink {
    static final float POINTS = 72 / 25.4f;
    private static final float TOP = PDRectangle.A4.getHeight();

    private final PDPage page;
    private final Structure structure;
    private final PDPageContentStream stream;

    Ink(PDDocument document, PDPage page, Structure structure) throws IOException {
        this.page = page;
        this.structure = structure;
        this.stream = new PDPageContentStream(document, page);
    }

    /// What writes or draws.
    interface Strokes {
        void on(PDPageContentStream stream) throws IOException;
    }

    /// One piece of what the page says.
    void piece(String type, @Nullable String described, Strokes strokes) {
        var piece = structure.piece(page, type, described);
        marked(COSName.getPDFName(type), PDPropertyList.create(piece.getProperties()), strokes);
    }

    /// What only adorns: lines, frames.
    void ornament(Strokes strokes) {
        marked(COSName.ARTIFACT, null, strokes);
    }

    private void marked(COSName tag, @Nullable PDPropertyList properties, Strokes strokes) {
        try {
            if (properties == null) {
                stream.beginMarkedContent(tag);
            } else {
                stream.beginMarkedContent(tag, properties);
            }
            strokes.on(stream);
            stream.endMarkedContent();
        } catch (IOException unwritable) {
            throw Typeface.unreadable(unwritable);
        }
    }

    /// @param baseline of the letters
    static void write(
            PDPageContentStream stream, Letters letters, String printable, Place baseline, float size, float spaced)
            throws IOException {
        stream.beginText();
        stream.setFont(letters.font(), size);
        stream.setCharacterSpacing(spaced);
        stream.newLineAtOffset(baseline.x() * POINTS, TOP - baseline.y() * POINTS);
        stream.showText(printable);
        stream.endText();
    }

    static void rectangle(PDPageContentStream stream, Place corner, float width, float height) throws IOException {
        stream.addRect(corner.x() * POINTS, TOP - (corner.y() + height) * POINTS, width * POINTS, height * POINTS);
    }

    /// With corners of a quarter of a circle each, as near as a cubic curve comes to it.
    static void rounded(PDPageContentStream stream, Place corner, float width, float height, float radius)
            throws IOException {
        float left = corner.x() * POINTS;
        float right = left + width * POINTS;
        float top = TOP - corner.y() * POINTS;
        float bottom = top - height * POINTS;
        float r = radius * POINTS;
        float pull = r * 0.4477f;
        stream.moveTo(left + r, top);
        stream.lineTo(right - r, top);
        stream.curveTo(right - pull, top, right, top - pull, right, top - r);
        stream.lineTo(right, bottom + r);
        stream.curveTo(right, bottom + pull, right - pull, bottom, right - r, bottom);
        stream.lineTo(left + r, bottom);
        stream.curveTo(left + pull, bottom, left, bottom + pull, left, bottom + r);
        stream.lineTo(left, top - r);
        stream.curveTo(left, top - pull, left + pull, top, left + r, top);
        stream.closePath();
    }

    static void line(PDPageContentStream stream, Place from, Place to) throws IOException {
        stream.moveTo(from.x() * POINTS, TOP - from.y() * POINTS);
        stream.lineTo(to.x() * POINTS, TOP - to.y() * POINTS);
        stream.stroke();
    }

    void dry() throws IOException {
        stream.close();
    }
}
