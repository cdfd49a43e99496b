package org.rekey.keys.eid;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rekey.person.Names;

/// Whether the names on a card are those of a person. Registers write names with and without accents, with one or
/// all first names, in one word or two; none of that makes another person.
final class SameNames {
    /// Letters that do not come apart into a plain one and an accent.
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "þ", "th", "ı", "i");

    private SameNames() {}

    static boolean are(Names card, Names person) {
        return String.join("", words(card.last())).equals(String.join("", words(person.last())))
                && begin(words(card.first()), words(person.first()));
    }

    /// Whether the shorter list of first names is the beginning of the longer one.
    private static boolean begin(List<String> some, List<String> others) {
        int shared = Math.min(some.size(), others.size());
        return some.subList(0, shared).equals(others.subList(0, shared))
                && (shared > 0 || some.size() == others.size());
    }

    private static List<String> words(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        for (var letter : PLAIN.entrySet()) {
            small = small.replace(letter.getKey(), letter.getValue());
        }
        var plain = Normalizer.normalize(small, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
