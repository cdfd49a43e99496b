package org.rekey.person;

import java.util.Locale;
import java.util.Optional;

/// A language in which Rekey speaks to people.
public enum Language {
    NL,
    FR,
    DE,
    EN;

    /// The BCP 47 tag, in small letters: `nl`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    /// The language of a tag such as `fr` or `fr-BE`, if it is one of ours.
    public static Optional<Language> ofTag(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
