package org.rekey.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.rekey.person.Language;

/// Days as people write them. The patterns are our own, so that they do not change with the JDK's locale data.
final class Days {
    private static final Map<Language, DateTimeFormatter> FORMATS = new EnumMap<>(Map.of(
            Language.NL, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl")),
            Language.FR, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("fr")),
            Language.DE, DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.of("de")),
            Language.EN, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("en"))));

    private Days() {}

    static String inWords(Language language, LocalDate day) {
        DateTimeFormatter format = FORMATS.get(language);
        if (format == null) {
            throw new IllegalArgumentException("no way to write a day in " + language);
        }
        String words = format.format(day);
        return language == Language.FR && day.getDayOfMonth() == 1 ? "1er" + words.substring(1) : words;
    }
}
