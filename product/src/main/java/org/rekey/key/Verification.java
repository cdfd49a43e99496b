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
        /// The code's own tries are used up; a new one must be asked for.
        EXHAUSTED;

        /// The text that tells it: `key.<id>.rejected`, with the reason behind it unless the code is simply wrong.
        public String text(KeyTypeId type) {
            String wrong = "key." + type + ".rejected";
            return this == WRONG ? wrong : wrong + "." + name().toLowerCase(Locale.ROOT);
        }
    }
}
