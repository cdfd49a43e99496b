package org.rekey.issuance;

import java.util.Locale;
import org.rekey.phaseout.Standing;

/// Why a person cannot ask for such a key now. Each has a page that says what to do instead.
enum Obstacle {
    /// New ones are not made any more.
    CLOSED,
    /// Nobody who has one gets another.
    NO_REISSUE,
    /// The logon is not worth enough; a registration office helps whoever has nothing stronger.
    LEVEL,
    /// There is no confirmed address to send it to.
    NO_EMAIL;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean closed(Standing standing) {
        return !standing.allowsActivation();
    }

    /// Whether a holder gets another one in place of the former.
    static boolean reissued(Standing standing) {
        return switch (standing) {
            case Standing.Open open -> true;
            case Standing.Closed closed -> closed.reissuable();
            case Standing.Warned warned -> warned.reissuable();
            case Standing.Ended ended -> false;
        };
    }
}
