package org.rekey.place;

import java.util.Locale;
import java.util.Set;
import org.rekey.person.Language;

/// A rough place: a country, a place in the operator's words, or both.
///
/// @param country by its code (ISO 3166-1 alpha-2), empty if none is known
/// @param words a town or the name of a network, the same in every language; empty if there are none
public record Place(String country, String words) {
    static final int LONGEST = 60;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Place {
        if (country.isEmpty() && words.isEmpty()) {
            throw new IllegalArgumentException("a place has a country or words");
        }
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            throw new IllegalArgumentException(country + " is not the code of a country (ISO 3166-1, two capitals)");
        }
        if (words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the words have at most " + LONGEST + " characters, on one line");
        }
    }

    /// The place that was noted as [#code].
    public static Place parse(String code) {
        var parts = code.split(":", 2);
        return new Place(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /// As it is noted: `BE:Gent`.
    public String code() {
        return country + ":" + words;
    }

    /// As people read it: `Gent, Belgium`.
    public String in(Language language) {
        if (country.isEmpty()) {
            return words;
        }
        var name = Locale.of("", country).getDisplayCountry(Locale.forLanguageTag(language.tag()));
        return words.isEmpty() ? name : words + ", " + name;
    }
}
