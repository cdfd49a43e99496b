package org.rekey.dispatch;

import java.util.Locale;

/// Why no key can go to a person by post.
public enum Refusal {
    /// New ones are not made any more.
    CLOSED,
    /// There is no username or no password yet, without which it is good for nothing.
    NO_ACCOUNT,
    /// There is no official address, or it lies abroad.
    NO_ADDRESS,
    /// One is on its way already.
    WAITS;

    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
