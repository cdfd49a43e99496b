package org.rekey.journeys;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How somebody looks at the pages.
///
/// @param width of the window in CSS pixels
record Way(String language, boolean javaScript, int width) {
    /// Of the window, in CSS pixels.
    static final int HEIGHT = 800;

    /// A small phone, and a desktop.
    static final List<Integer> WIDTHS = List.of(320, 1280);

    static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

    /// Whether every combination is asked for, as in `./rekey test --full`.
    static final boolean FULL = Boolean.getBoolean("rekey.full");

    static Way english() {
        return new Way("en", true, 1280);
    }

    /// Every language with and without JavaScript, on a phone and on a desktop: sixteen.
    static Stream<Way> all() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(true, false)
                        .flatMap(javaScript -> WIDTHS.stream().map(width -> new Way(language, javaScript, width))));
    }

    /// Four of them in the short run, so that each language and each kind comes up; all of them in the full one.
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

    /// On a phone in two of the languages, on a desktop in the others.
    static Way withScripts(String language) {
        return new Way(language, true, WIDTHS.get(LANGUAGES.indexOf(language) % WIDTHS.size()));
    }

    /// Whether axe looks on: in all languages it would take a third of all the time.
    boolean isForAxe() {
        return FULL || LANGUAGES.indexOf(language) < WIDTHS.size();
    }

    @Override
    public String toString() {
        return "%s, JavaScript %s, %d px".formatted(language, javaScript ? "on" : "off", width);
    }
}
