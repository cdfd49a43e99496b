package org.rekey.demo.site;

import org.rekey.person.Language;
import org.rekey.text.Texts;

/// The texts of the site in one language, for its templates.
public record Words(Texts texts, Language language) {
    public String of(String key) {
        return texts.get(language, "demo." + key);
    }
}
