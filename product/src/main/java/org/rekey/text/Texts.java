package org.rekey.text;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rekey.person.Language;
import org.springframework.stereotype.Component;

/// All words of the program, in each language, by key.
///
/// A text is plain: `{name}` is replaced by the value of that name, an apostrophe is an apostrophe. A key that is
/// in one language and not in another, twice, or with other placeholders stops the program at start, so a page
/// never meets a gap.
@Component
public final class Texts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME_TWICE = DateTimeFormatter.ofPattern("HH:mm '(UTC'x')'", Locale.ROOT);

    private final Map<Language, Map<String, String>> byLanguage;

    /// All texts on the class path below `org/rekey`.
    public Texts() {
        this(TextFiles.onTheClassPath());
    }

    Texts(Map<Language, Map<String, String>> byLanguage) {
        this.byLanguage = new EnumMap<>(byLanguage);
        TextRules.check(this.byLanguage);
    }

    public boolean has(String key) {
        return of(Language.EN).containsKey(key);
    }

    public Set<String> keys() {
        return Set.copyOf(of(Language.EN).keySet());
    }

    public String get(Language language, String key) {
        return get(language, key, Map.of());
    }

    /// The text with its placeholders filled in; a placeholder without a value is a bug and throws.
    public String get(Language language, String key, Map<String, String> values) {
        return Placeholders.fill(raw(language, key), values);
    }

    /// A text that comes from elsewhere, such as a plan, filled in by the same rules.
    public static String filled(String text, Map<String, String> values) {
        return Placeholders.fill(text, values);
    }

    /// The text with its placeholders as they are written.
    public String raw(Language language, String key) {
        String text = of(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text with the key " + key);
        }
        return text;
    }

    /// A day in words: 30 January 2024, 1er janvier 2024, 30. Januar 2024.
    public static String day(Language language, LocalDate day) {
        return Days.inWords(language, day);
    }

    /// A time of the day: 02:30, and 02:30 (UTC+02) in the hour that comes twice when the clock is put back.
    public static String time(ZonedDateTime at) {
        var offsets = at.getZone().getRules().getValidOffsets(at.toLocalDateTime());
        return (offsets.size() > 1 ? TIME_TWICE : TIME).format(at);
    }

    private Map<String, String> of(Language language) {
        Map<String, String> texts = byLanguage.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("no texts in " + language);
        }
        return texts;
    }
}
