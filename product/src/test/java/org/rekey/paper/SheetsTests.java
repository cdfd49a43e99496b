package org.rekey.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rekey.person.Language;

/// Pages of paper, as readers see them that are not ours.
class SheetsTests {
    private static PaperReader read(Language language, Filling filling) {
        try (var sheets = new Sheets(language, "Uw code – één brief")) {
            filling.on(sheets.add());
            return new PaperReader(sheets.toPdf());
        }
    }

    interface Filling {
        void on(Sheet sheet);
    }

    @Test
    void sayTheirTitleAndTheirLanguageAndAreTagged() {
        try (var paper = read(Language.NL, sheet -> sheet.heading("Kop").paragraph("Tekst"))) {
            assertThat(paper.info())
                    .contains("Uw code – één brief", "Tagged:          yes", "Pages:           1", "A4");
            assertThat(paper.info("-struct-text")).containsSubsequence("Document", "H1", "\"Kop\"", "P", "\"Tekst\"");
        }
    }

    @Test
    void embedWhatTheyUseOfTheirTypefaceAndNothingElse() {
        try (var paper = read(Language.EN, sheet -> sheet.heading("Heading").code("Code", "KMRT HWXC FDPL"))) {
            assertThat(paper.fonts().lines().skip(2))
                    .isNotEmpty()
                    .allSatisfy(font -> assertThat(font).containsPattern("[A-Z]{6}\\+Atkinson.*yes yes yes"));
        }
    }

    @Test
    void keepTheLettersOfNamesFromEverywhereOrTheirNearest() {
        try (var paper = read(Language.FR, sheet -> sheet.paragraph("Zoë Łuczak-Čapková Ġorġ Nguyễn 王"))) {
            assertThat(paper.text())
                    .contains("Zoë Łuczak-Čapková")
                    .contains("Nguy")
                    .contains("n ?");
        }
    }

    @Test
    void breakLongLinesBetweenWordsAndLongWordsWhereTheyMust() {
        var address = "https://logon.example.org/" + "a".repeat(150);

        try (var paper = read(Language.EN, sheet -> sheet.paragraph("word ".repeat(60) + address))) {
            assertThat(paper.text()).contains("word ".repeat(60).strip());
            assertThat(paper.text().replace(" ", "")).contains(address);
        }
    }

    @Test
    void drawAQrCodeThatAReaderReads() {
        var address = "https://logon.example.org/activation";

        try (var paper = read(Language.EN, sheet -> sheet.qr(address, "an address", 30, List.of("More help")))) {
            assertThat(paper.barcode()).isEqualTo(address);
            assertThat(paper.text()).contains("More help");
        }
    }
}
