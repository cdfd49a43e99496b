package org.rekey.phaseout;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rekey.document.Node;
import org.rekey.person.Language;

/// What a plan says at one place, in every language, with placeholders that can be filled.
final class PlanWords {
    static final Set<String> PLACEHOLDERS = Set.of("key", "lastDay", "firstDayAfter", "recommended");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private PlanWords() {}

    static Map<Language, String> read(Node words) {
        words.only("nl", "fr", "de", "en");
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, filled(words.required(language.tag())));
        }
        return Map.copyOf(texts);
    }

    private static String filled(Node text) {
        var placeholder = PLACEHOLDER.matcher(text.text());
        while (placeholder.find()) {
            if (!PLACEHOLDERS.contains(placeholder.group(1))) {
                throw text.refused("does not know " + placeholder.group() + "; it knows " + PLACEHOLDERS);
            }
        }
        return text.text();
    }
}
