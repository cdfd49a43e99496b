package org.rekey.keys.tokencard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.key.KeyId;
import org.rekey.paper.PaperReader;
import org.rekey.paper.Sheets;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.text.Texts;
import org.rekey.web.Theme;

/// Cards on paper, for people with names of every length.
class CardPaperTests {
    private static final List<String> CODES = IntStream.range(0, CardCode.ON_A_CARD)
            .mapToObj(number -> "BCDFG" + (char) ('B' + number))
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 100})
    void theLargePageHasNameSerialNumberAndEveryCode(int length) {
        var names = new Names("W".repeat(length), "M".repeat(length));
        try (var paper = new PaperReader(written(names))) {
            assertThat(paper.text("-f", "2"))
                    .contains("Serial number 0123456789 · ")
                    .contains(CODES);
            assertThat(paper.text("-f", "2").replace(" ", "")).contains("W".repeat(length) + "M".repeat(length));
        }
    }

    @Test
    void aNameThatIsWiderThanTheCardIsNotPrintedOverItsCodes() {
        var letters = "W".repeat(100);
        try (var paper = new PaperReader(written(new Names(letters, letters)))) {
            assertThat(paper.text("-l", "1")).containsPattern("W{10,90}…");
        }
    }

    private static byte[] written(Names names) {
        var holder = new Person(
                new PersonId(UUID.randomUUID()),
                names,
                Language.EN,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                0);
        var theme = new Theme("Rekey", null, new Theme.Desk(null, Map.of()), new Theme.Colours(null, null));
        try (var sheets = new Sheets(Language.EN, "Card")) {
            var card = new IssuedCard(new KeyId(UUID.randomUUID()), "0123456789", CODES);
            new CardPaper(new Texts(), theme).print(sheets, holder, card, LocalDate.of(2020, 9, 1), true);
            return sheets.toPdf();
        }
    }
}
