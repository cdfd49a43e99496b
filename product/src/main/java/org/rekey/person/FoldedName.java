package org.rekey.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A name without what people type differently: capitals, accents, hyphens, apostrophes, spaces. `D'Hondt`, `d
/// hondt` and `DHONDT` are one name, and so are `Müller` and `Muller`.
final class FoldedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    private FoldedName() {}

    static String of(String name) {
        var letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i');
        return REST.matcher(letters).replaceAll("");
    }

    /// Whether one of somebody's first names, or several in their order, begin like this. Nothing begins like
    /// anybody.
    static boolean begins(String typed, String first) {
        var wanted = of(typed);
        var names = words(first);
        for (int from = 0; from < names.size(); from++) {
            if (names.subList(from, names.size()).stream()
                    .collect(Collectors.joining())
                    .startsWith(wanted)) {
                return true;
            }
        }
        return wanted.isEmpty();
    }

    private static List<String> words(String name) {
        return Arrays.stream(BETWEEN.split(name)).map(FoldedName::of).toList();
    }
}
