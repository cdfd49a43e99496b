package org.rekey.mykeys;

import java.util.Locale;

/// A part of My digital keys that its navigation names.
public enum Section {
    KEYS("/mykeys"),
    PROFILE("/mykeys/profile"),
    SESSIONS("/mykeys/sessions"),
    ACTIVITY("/mykeys/activity"),
    HELP("/mykeys/help");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /// The key of its name.
    public String text() {
        return "mykeys.nav." + name().toLowerCase(Locale.ROOT);
    }
}
