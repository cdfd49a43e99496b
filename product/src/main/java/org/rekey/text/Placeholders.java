package org.rekey.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `{name}` in a text.
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");

    private Placeholders() {}

    static Set<String> in(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    static String fill(String text, Map<String, String> values) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private static String value(MatchResult found, Map<String, String> values) {
        String value = values.get(found.group(1));
        if (value == null) {
            throw new IllegalArgumentException("no value for the placeholder " + found.group());
        }
        return value;
    }
}
