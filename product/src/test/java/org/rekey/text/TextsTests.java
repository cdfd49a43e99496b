package org.rekey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.person.Language;

class TextsTests {
    @Nested
    class OfTheProgram {
        private final Texts texts = new Texts();

        @Test
        void endWithTheSameMarkInEachLanguage() {
            List<String> odd = new ArrayList<>();
            for (String key : texts.keys()) {
                char mark = lastMark(texts.raw(Language.EN, key));
                for (Language language : Language.values()) {
                    if (lastMark(texts.raw(language, key)) != mark) {
                        odd.add(key + " in " + language.tag() + ": " + texts.raw(language, key));
                    }
                }
            }

            assertThat(odd).isEmpty();
        }

        @Test
        void holdNoDoubleOrStraySpaces() {
            List<String> odd = new ArrayList<>();
            for (String key : texts.keys()) {
                for (Language language : Language.values()) {
                    String text = texts.raw(language, key);
                    if (text.contains("  ") || !text.equals(text.strip()) || text.matches("(?s).* [.,].*")) {
                        odd.add(key + " in " + language.tag());
                    }
                }
            }

            assertThat(odd).isEmpty();
        }

        @Test
        void quoteAsPrintersDo() {
            List<String> odd = new ArrayList<>();
            for (String key : texts.keys()) {
                for (Language language : Language.values()) {
                    if (texts.raw(language, key).matches("(?s).*[\"'].*")) {
                        odd.add(key + " in " + language.tag());
                    }
                }
            }

            assertThat(odd).isEmpty();
        }

        private char lastMark(String text) {
            char last = text.strip().charAt(text.strip().length() - 1);
            return ".?!:…".indexOf(last) >= 0 ? last : ' ';
        }
    }

    @Test
    void fillPlaceholdersWithDataThatIsNeverReadAsAPlaceholder() {
        var texts = new Texts(all("Hello {name}, it's {day}"));

        assertThat(texts.get(Language.EN, "k", Map.of("name", "{day} $1 \\", "day", "today")))
                .isEqualTo("Hello {day} $1 \\, it's today");
    }

    @Test
    void refuseAPlaceholderWithoutValue() {
        var texts = new Texts(all("Hello {name}"));

        assertThatThrownBy(() -> texts.get(Language.EN, "k")).hasMessageContaining("{name}");
    }

    @Test
    void refuseToStartWithAGap() {
        var gap = all("Hello");
        gap.put(Language.DE, Map.of());

        assertThatThrownBy(() -> new Texts(gap)).hasMessageContaining("k is missing in de");
    }

    @Test
    void refuseToStartWhenPlaceholdersDiffer() {
        var odd = all("Hello {name}");
        odd.put(Language.FR, Map.of("k", "Bonjour {nom}"));

        assertThatThrownBy(() -> new Texts(odd)).hasMessageContaining("other placeholders");
    }

    @Test
    void keepFrenchMarksOnTheLineOfTheirWord() {
        assertThat(Typography.mend(Language.FR, "Des questions ? « Oui »"))
                .isEqualTo("Des questions\u00a0? «\u00a0Oui\u00a0»");
        assertThat(Typography.mend(Language.EN, "a : b")).isEqualTo("a : b");
    }

    @ParameterizedTest
    @CsvSource({
        "NL, 2024-01-30, 30 januari 2024",
        "FR, 2024-01-30, 30 janvier 2024",
        "FR, 2024-08-01, 1er août 2024",
        "DE, 2024-01-30, 30. Januar 2024",
        "EN, 2024-03-01, 1 March 2024"
    })
    void writeADayAsPeopleDo(Language language, LocalDate day, String words) {
        assertThat(Texts.day(language, day)).isEqualTo(words);
    }

    @Test
    void sayWhichOfTwoTimesItIsWhenTheClockIsPutBack() {
        var brussels = ZoneId.of("Europe/Brussels");

        assertThat(Texts.time(Instant.parse("2026-10-25T00:30:00Z").atZone(brussels)))
                .isEqualTo("02:30 (UTC+02)");
        assertThat(Texts.time(Instant.parse("2026-10-25T01:30:00Z").atZone(brussels)))
                .isEqualTo("02:30 (UTC+01)");
        assertThat(Texts.time(Instant.parse("2026-10-25T02:30:00Z").atZone(brussels)))
                .isEqualTo("03:30");
    }

    private static Map<Language, Map<String, String>> all(String text) {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, Map.of("k", text));
        }
        return all;
    }
}
