package org.rekey.issuance;

import java.util.Locale;

/// Why a person cannot ask for such a key now. Each has a page that says what to do instead.
enum Obstacle {
    /// New ones are not made any more.
    CLOSED,
    /// Nobody who has one gets another.
    NO_REISSUE,
    /// The logon is not worth enough; a registration office helps whoever has nothing stronger.
    LEVEL,
    /// The same, and no official address to which an office could have one sent: other kinds of key do better.
    ABROAD,
    /// There is no username and password, after which its code would be asked.
    NO_ACCOUNT,
    /// There is no confirmed address to send it to.
    NO_EMAIL;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
