package org.rekey.keys.tokencard;

import java.util.Locale;

/// How often a card's codes are good for.
public enum Reuse {
    /// Each code once, as NIST SP 800-63B-4 section 3.1.2.2 demands: a card serves 24 logons.
    SINGLE_USE,
    /// Each code again and again, as on cards of former days. One that was overlooked or overheard stays good until
    /// the card ends; it helps nobody before its number is asked again.
    REUSABLE;

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reuse ofTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
