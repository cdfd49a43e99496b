package org.rekey.password;

import java.util.Locale;

/// What speaks against a password that somebody chose. No rules of composition: length and a blocklist
/// (NIST SP 800-63B-4 section 3.1.1.2).
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    /// On the list of passwords that everybody tries first.
    COMMON,
    /// Made of the person's username or name.
    ABOUT_THE_PERSON;

    /// As in the names of texts: `too-short`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
