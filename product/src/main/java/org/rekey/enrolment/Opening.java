package org.rekey.enrolment;

import java.time.Instant;

/// What came of a link and an activation code that were given together.
sealed interface Opening {
    /// They belong together: the person may go on.
    record Open(Enrolled enrolled) implements Opening {}

    /// Not the code that belongs to this link.
    record Wrong(int left) implements Opening {}

    /// Not in the form of a code, or with a slip of the pen that the last letter shows: not counted.
    record Malformed() implements Opening {}

    /// A code, but of another office's letter: not counted either, for no guess looks like that.
    record OfAnotherOffice() implements Opening {}

    /// Neither half can be used.
    record Shut(Validity why) implements Opening {}

    /// No such link was ever sent.
    record Unknown() implements Opening {}

    /// Nothing was looked at: too many wrong ones came from there.
    record Throttled(Instant until) implements Opening {}
}
