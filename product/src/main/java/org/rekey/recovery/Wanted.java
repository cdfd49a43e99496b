package org.rekey.recovery;

import java.util.Locale;

/// What somebody has forgotten.
public enum Wanted {
    USERNAME,
    PASSWORD;

    /// As in the column `wanted`, in paths and in names of texts.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Wanted of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
