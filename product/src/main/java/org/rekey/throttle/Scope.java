package org.rekey.throttle;

import java.util.Locale;

/// What failures are counted for. The person's usual browser and strangers have buckets of their own, so that a
/// stranger who guesses does not lock the holder out.
public enum Scope {
    /// Wrong passwords for one name from the person's usual browser.
    PASSWORD_KNOWN_BROWSER,
    /// Wrong passwords for one name, known or not, from anywhere else.
    PASSWORD_STRANGER,
    /// Wrong codes of one key, after a right password, from the person's usual browser.
    KEY_KNOWN_BROWSER,
    /// Wrong codes of one key, after a right password, from anywhere else.
    KEY_STRANGER,
    /// Mails to one name or address, known or not, that were asked for by somebody who is not logged on.
    MAIL,
    /// Such mails, whoever they go to, that were asked for from one source address (IPv6: one /64).
    MAIL_SOURCE,
    /// Wrong answers of any kind from one source address (IPv6: one /64).
    ADDRESS,
    /// Wrong answers of any kind from one network: a /24 of IPv4, a /48 of IPv6.
    NETWORK;

    /// Whether a right answer makes the failures before it forgotten.
    boolean forgiving() {
        return switch (this) {
            case PASSWORD_KNOWN_BROWSER, PASSWORD_STRANGER, KEY_KNOWN_BROWSER, KEY_STRANGER -> true;
            case MAIL, MAIL_SOURCE, ADDRESS, NETWORK -> false;
        };
    }

    /// As it stands in the column: `key-stranger`.
    public String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
