package org.rekey.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rekey.person.Language;

/// What makes the texts whole: each key in each language, with the same placeholders, and not empty.
final class TextRules {
    private TextRules() {}

    static void check(Map<Language, Map<String, String>> texts) {
        List<String> faults = faults(texts);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the texts are not whole: " + String.join("; ", faults));
        }
    }

    static List<String> faults(Map<Language, Map<String, String>> texts) {
        List<String> faults = new ArrayList<>();
        for (String key : keys(texts)) {
            Set<Set<String>> placeholders = new HashSet<>();
            for (Language language : Language.values()) {
                String text = texts.getOrDefault(language, Map.of()).get(key);
                if (text == null || text.isBlank()) {
                    faults.add(key + " is missing in " + language.tag());
                } else {
                    placeholders.add(Placeholders.in(text));
                }
            }
            if (placeholders.size() > 1) {
                faults.add(key + " has other placeholders in one language than in another");
            }
        }
        return faults;
    }

    private static Set<String> keys(Map<Language, Map<String, String>> texts) {
        Set<String> keys = new TreeSet<>();
        texts.values().forEach(perLanguage -> keys.addAll(perLanguage.keySet()));
        return keys;
    }
}
