package org.rekey.notice;

/// One paragraph of a mail. Public for the template alone.
public record Paragraph(String text, Look look) {
    static Paragraph plain(String text) {
        return new Paragraph(text, Look.PLAIN);
    }

    static Paragraph code(String text) {
        return new Paragraph(text, Look.CODE);
    }

    static Paragraph link(String address) {
        return new Paragraph(address, Look.LINK);
    }

    static Paragraph small(String text) {
        return new Paragraph(text, Look.SMALL);
    }

    /// How a paragraph stands on the page.
    public enum Look {
        PLAIN,
        /// A code to be typed: large, letter by letter.
        CODE,
        /// An address of this service, to be followed.
        LINK,
        SMALL
    }
}
