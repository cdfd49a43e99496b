package org.rekey.key;

import java.time.Instant;
import java.util.Locale;

/// What came of a submitted code.
public sealed interface Verification {
    /// The code was right and is used up.
    record Accepted() implements Verification {}

    /// The code was wrong, late or used before. The reason is for the page and the audit trail; it tells
    /// nothing of the right code.
    record Rejected(Reason reason) implements Verification {}

    /// Nothing was checked: too many failures came before.
    record Throttled(Instant until) implements Verification {}

    enum Reason {
        /// Not the code that was asked.
        WRONG,
        /// Not in the form of a code at all: not counted as a failure.
        MALFORMED,
        /// Right once, but no longer valid.
        EXPIRED,
        /// Right, but used before.
        USED,
        /// Not the code that was asked, and the last try that it bears: a new one must be asked for.
        WRONG_AT_LAST,
        /// The code's own tries are used up: what was typed has not been looked at.
        EXHAUSTED;

        /// Whether somebody was wrong: only then is it a failure of the key. What has no form of a code, comes late
        /// or is not looked at says nothing about who typed it.
        public boolean counts() {
            return switch (this) {
                case WRONG, USED, WRONG_AT_LAST -> true;
                case MALFORMED, EXPIRED, EXHAUSTED -> false;
            };
        }

        /// The reason in the name of its text: to people a last wrong code and a void one are the same.
        public String word() {
            return (this == WRONG_AT_LAST ? EXHAUSTED : this).name().toLowerCase(Locale.ROOT);
        }

        /// The text that tells it: `key.<id>.rejected`, with the reason behind it unless the code is simply wrong.
        public String text(KeyTypeId type) {
            String wrong = "key." + type + ".rejected";
            return this == WRONG ? wrong : wrong + "." + word();
        }
    }
}
