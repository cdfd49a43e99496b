package org.rekey.keys.tokencard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rekey.paper.Place;
import org.rekey.paper.Sheet;
import org.rekey.paper.Sheet.Text;
import org.rekey.paper.Sheets;
import org.rekey.paper.Typeface;
import org.rekey.person.Language;
import org.rekey.person.Person;
import org.rekey.text.Texts;
import org.rekey.web.Theme;
import org.springframework.stereotype.Component;

/// Prints a card: once in the size of a bank card (ISO/IEC 7810, ID-1), to be cut out and folded, and once large,
/// for people who see badly. It bears the holder's name, the date of request and a serial number for the service
/// desk; no national number and no day on which it ends.
@Component
class CardPaper {
    private static final float WIDTH = 85.6f;
    private static final float HEIGHT = 54;
    private static final Place CARD = new Place((Sheet.WIDTH - 2 * WIDTH) / 2, 128);
    private static final float LARGE_NAME = 13;
    private static final float LARGE_ROW = 26;
    private static final int LARGE_ROWS = CardCode.ON_A_CARD / 3;
    private static final float LARGE_END = Sheet.HEIGHT - 20;
    private static final float BAND = 10.5f;
    private static final float INSET = 3.4f;

    /// How far the line of the fold goes on beyond the card, where it is not cut away by mistake.
    private static final float MARK = 5;

    private final Texts texts;
    private final Theme theme;

    CardPaper(Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
    }

    /// A document of its own that a passphrase opens, with the card in both sizes.
    byte[] write(Person holder, IssuedCard card, LocalDate requested, String passphrase, String owner) {
        var language = holder.language();
        try (var sheets = new Sheets(language, text(language, "title"))) {
            small(sheets.add(), holder, card, requested, "step.delete");
            large(sheets.add(), holder, card, requested);
            return sheets.toPdf(passphrase, owner);
        }
    }

    /// For somebody else's printer.
    ///
    /// @param large also on a page of its own in large letters
    void print(Sheets sheets, Person holder, IssuedCard card, LocalDate requested, boolean large) {
        small(sheets.add(), holder, card, requested, "step.never");
        if (large) {
            large(sheets.add(), holder, card, requested);
        }
    }

    private void small(Sheet sheet, Person holder, IssuedCard card, LocalDate requested, String last) {
        var language = holder.language();
        sheet.letterhead(theme.name(), Texts.day(language, requested))
                .heading(text(language, "title"))
                .paragraph(text(language, "lead", Map.of("name", holder.names().full())))
                .steps(List.of(text(language, "step.cut"), text(language, "step.keep"), text(language, last)))
                .paragraph(text(language, "former"));
        sheet.fill(CARD.right(INSET).down(INSET), WIDTH - 2 * INSET, BAND, 0.9f);
        new CardGrid(CARD.right(WIDTH + 3).down(3.6f), 4, 19.9f, 7.8f, 6.5f, 10).draw(sheet, card.codes());
        front(sheet, holder, card, requested);
        edges(sheet);
    }

    /// To be cut along the frame, round corners or not, and folded in the middle.
    private static void edges(Sheet sheet) {
        var middle = CARD.right(WIDTH);
        sheet.frame(CARD, 2 * WIDTH, HEIGHT, 3.2f).fold(middle.down(-MARK), middle.down(HEIGHT + MARK));
    }

    private void front(Sheet sheet, Person holder, IssuedCard card, LocalDate requested) {
        var language = holder.language();
        var left = CARD.right(6);
        var small = new Text(Typeface.REGULAR, 9);
        sheet.at(left.down(10.2f), new Text(Typeface.BOLD, 13), theme.name())
                .at(left.down(21), small, texts.get(language, "key.token-card.name"))
                .fitted(
                        left.down(29.5f),
                        WIDTH - 12,
                        new Text(Typeface.BOLD, 13),
                        holder.names().full())
                .at(left.down(42), small, text(language, "requested", Map.of("day", Texts.day(language, requested))))
                .at(left.down(47.5f), small, text(language, "serial", Map.of("serial", card.serial())));
    }

    private void large(Sheet sheet, Person holder, IssuedCard card, LocalDate requested) {
        var language = holder.language();
        sheet.letterhead(theme.name(), Texts.day(language, requested))
                .heading(text(language, "large"))
                .paragraph(
                        LARGE_NAME,
                        text(language, "serial", Map.of("serial", card.serial())) + " · "
                                + holder.names().full());
        // a long name takes more lines, and then the plates are lower
        float row = Math.min(LARGE_ROW, (LARGE_END - sheet.written()) / LARGE_ROWS);
        new CardGrid(new Place(25, sheet.written()), 3, 54, row, 15, 23).draw(sheet, card.codes());
    }

    private String text(Language language, String part) {
        return text(language, part, Map.of());
    }

    private String text(Language language, String part, Map<String, String> values) {
        return texts.get(language, "key.token-card.paper." + part, values);
    }
}
