package org.rekey.onetimecode;

import java.time.Instant;

/// What became of a wish for a code.
public sealed interface CodeSending {
    /// A code is on its way, since just now or since an earlier request of the same flow.
    ///
    /// @param expiresAt from then on it is refused; may have passed
    /// @param resendFrom another one can be asked for from then on
    record OnItsWay(Instant expiresAt, Instant resendFrom) implements CodeSending {}

    /// Nothing was sent: too many codes went to this person or to this address within the hour.
    ///
    /// @param until when the next one may go
    record Refused(Instant until) implements CodeSending {}
}
