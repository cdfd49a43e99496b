package org.rekey.registration;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rekey.web.Page;

/// The names of countries in the language of a page.
public final class Countries {
    private Countries() {}

    public static String name(String code, Page page) {
        return Locale.of("", code).getDisplayCountry(page.language().locale());
    }

    /// All of them to choose from, in the order of the language, Belgium first.
    static Map<String, String> all(Page page) {
        var order = Collator.getInstance(page.language().locale());
        var countries = new LinkedHashMap<String, String>();
        countries.put("BE", name("BE", page));
        Stream.of(Locale.getISOCountries())
                .map(code -> Map.entry(code, name(code, page)))
                .sorted(Map.Entry.comparingByValue(order))
                .forEach(country -> countries.putIfAbsent(country.getKey(), country.getValue()));
        return countries;
    }
}
