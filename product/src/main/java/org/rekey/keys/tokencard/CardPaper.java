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
    private static final Place LARGE = new Place(25, 60);

    private static final int COLUMNS = 4;
    private static final int LARGE_COLUMNS = 3;

    private final Texts texts;
    private final Theme theme;

    CardPaper(Texts texts, Theme theme) {
        this.texts = texts;
        this.theme = theme;
    }

    byte[] write(Person holder, IssuedCard card, LocalDate requested, String passphrase, String owner) {
        var language = holder.language();
        try (var sheets = new Sheets(language, text(language, "title"))) {
            small(sheets.add(), holder, card, requested);
            large(sheets.add(), holder, card, requested);
            return sheets.toPdf(passphrase, owner);
        }
    }

    private void small(Sheet sheet, Person holder, IssuedCard card, LocalDate requested) {
        var language = holder.language();
        sheet.letterhead(theme.name(), Texts.day(language, requested))
                .heading(text(language, "title"))
                .paragraph(text(language, "lead", Map.of("name", holder.names().full())))
                .steps(List.of(text(language, "step.cut"), text(language, "step.keep"), text(language, "step.use")))
                .paragraph(text(language, "former"));
        frame(sheet);
        front(sheet, holder, card, requested);
        grid(sheet, card, new Grid(CARD.right(WIDTH + 3).down(4), COLUMNS, 20.2f, 7.9f, 6.5f, 10));
    }

    private static void frame(Sheet sheet) {
        var corner = CARD;
        sheet.line(corner, corner.right(2 * WIDTH))
                .line(corner.down(HEIGHT), corner.right(2 * WIDTH).down(HEIGHT))
                .line(corner, corner.down(HEIGHT))
                .line(corner.right(2 * WIDTH), corner.right(2 * WIDTH).down(HEIGHT))
                .fold(corner.right(WIDTH), corner.right(WIDTH).down(HEIGHT));
    }

    private void front(Sheet sheet, Person holder, IssuedCard card, LocalDate requested) {
        var language = holder.language();
        var left = CARD.right(6);
        sheet.at(left.down(10), new Text(Typeface.BOLD, 12), theme.name())
                .at(left.down(16), new Text(Typeface.REGULAR, 10), texts.get(language, "key.token-card.name"))
                .at(
                        left.down(30),
                        fitting(sheet, holder.names().full()),
                        holder.names().full())
                .at(
                        left.down(39),
                        new Text(Typeface.REGULAR, 9),
                        text(language, "requested", Map.of("day", Texts.day(language, requested))))
                .at(
                        left.down(45),
                        new Text(Typeface.REGULAR, 9),
                        text(language, "serial", Map.of("serial", card.serial())));
    }

    /// A long name is written smaller, so that it stays on the card.
    private static Text fitting(Sheet sheet, String name) {
        float size = 13;
        while (size > 6 && sheet.width(new Text(Typeface.BOLD, size), name) > WIDTH - 12) {
            size -= 0.5f;
        }
        return new Text(Typeface.BOLD, size);
    }

    private void large(Sheet sheet, Person holder, IssuedCard card, LocalDate requested) {
        var language = holder.language();
        sheet.letterhead(theme.name(), Texts.day(language, requested))
                .heading(text(language, "large"))
                .at(
                        new Place(25, 52),
                        new Text(Typeface.REGULAR, 13),
                        holder.names().full() + " · " + text(language, "serial", Map.of("serial", card.serial())));
        grid(sheet, card, new Grid(LARGE, LARGE_COLUMNS, 54, 26, 15, 23));
    }

    /// Codes in rows, number 1 first, with lines between them to lead the eye.
    private void grid(Sheet sheet, IssuedCard card, Grid grid) {
        int rows = CardCode.ON_A_CARD / grid.columns();
        for (int i = 0; i < CardCode.ON_A_CARD; i++) {
            int row = i / grid.columns();
            var cell = grid.corner().right(i % grid.columns() * grid.width()).down(row * grid.height());
            float base = grid.height() * 0.64f;
            var code = new Text(Typeface.CODE, grid.codeSize());
            float right = grid.width() - sheet.width(code, card.codes().get(i)) - grid.width() * 0.06f;
            sheet.at(
                            cell.right(grid.width() * 0.05f).down(base),
                            new Text(Typeface.REGULAR, grid.numberSize()),
                            number(i))
                    .at(cell.right(right).down(base), code, card.codes().get(i));
        }
        for (int row = 0; row <= rows; row++) {
            var from = grid.corner().down(row * grid.height());
            sheet.line(from, from.right(grid.columns() * grid.width()));
        }
        for (int column = 0; column <= grid.columns(); column++) {
            var from = grid.corner().right(column * grid.width());
            sheet.line(from, from.down(rows * grid.height()));
        }
    }

    private static String number(int index) {
        return Integer.toString(index + 1);
    }

    private String text(Language language, String part) {
        return text(language, part, Map.of());
    }

    private String text(Language language, String part, Map<String, String> values) {
        return texts.get(language, "key.token-card.paper." + part, values);
    }

    /// Where codes stand, in millimetres; type sizes in points.
    private record Grid(Place corner, int columns, float width, float height, float numberSize, float codeSize) {}
}
