package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads the colours out of the style sheet: words must be readable, edges visible (WCAG 2.2, 1.4.3 and 1.4.11).
class SheetTests {
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    private final Map<String, Colour> light = new HashMap<>();
    private final Map<String, Colour> dark = new HashMap<>();

    SheetTests() throws IOException {
        try (var file = Objects.requireNonNull(SheetTests.class.getResourceAsStream("assets/rekey.css"))) {
            String sheet = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int darkness = sheet.indexOf("prefers-color-scheme: dark");
            read(sheet.substring(0, darkness), light);
            dark.putAll(light);
            read(sheet.substring(darkness, sheet.indexOf("/* ground */")), dark);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, sheet",
        "soft, paper",
        "soft, sheet",
        "soft, key-tint",
        "key, paper",
        "key, sheet",
        "on-key, key",
        "on-key, key-dark",
        "key-dark, key-tint",
        "key-dark, sheet",
        "key, key-tint",
        "dusk, dusk-tint",
        "dusk, sheet",
        "dusk, paper",
        "ink, dusk-tint",
        "stop, paper",
        "stop, stop-tint",
        "ink, stop-tint",
        "done, done-tint",
        "ink, done-tint",
        "ink, key-tint"
    })
    void wordsAreReadable(String words, String ground) {
        assertThat(contrast(light, words, ground)).as("in light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(dark, words, ground)).as("in dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"edge, paper", "edge, sheet", "key, paper", "focus-ink, focus"})
    void edgesAreVisible(String edge, String ground) {
        assertThat(contrast(light, edge, ground)).as("in light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(dark, edge, ground)).as("in dark").isGreaterThanOrEqualTo(3);
    }

    private static double contrast(Map<String, Colour> sheet, String one, String other) {
        return Objects.requireNonNull(sheet.get(one)).contrast(Objects.requireNonNull(sheet.get(other)));
    }

    private static void read(String sheet, Map<String, Colour> tokens) {
        TOKEN.matcher(sheet).results().forEach(token -> tokens.put(token.group(1), Colour.parse(token.group(2))));
    }
}
