package org.rekey.journeys;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How somebody looks at the pages.
///
/// @param width of the window in CSS pixels
record Way(String language, boolean javaScript, int width) {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

    /// Whether every combination is asked for, as in `./rekey test --full`.
    static final boolean FULL = Boolean.getBoolean("rekey.full");

    static Way english() {
        return new Way("en", true, 1280);
    }

    /// Every language, with and without JavaScript: two of each by turns in the short run, all eight in the full one.
    static Stream<Way> all() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(new Way(language, true, 1280), new Way(language, false, 320)));
    }

    /// Four of the eight, so that each language and each kind comes up.
    ///
    /// @param turn another number, another four
    static Stream<Way> pairwise(int turn) {
        return FULL
                ? all()
                : IntStream.range(0, LANGUAGES.size())
                        .mapToObj(i -> (i + turn) % 2 == 0
                                ? new Way(LANGUAGES.get(i), true, 1280)
                                : new Way(LANGUAGES.get(i), false, 320));
    }

    @Override
    public String toString() {
        return "%s, JavaScript %s, %d px".formatted(language, javaScript ? "on" : "off", width);
    }
}
