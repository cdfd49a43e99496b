package org.rekey.logon;

import java.time.Instant;
import org.rekey.key.Verification;

/// What came of a code.
sealed interface CodeOutcome {
    /// It was right, and a session is open.
    ///
    /// @param replacing the holder gets no further with this key than to its replacement
    record Complete(boolean replacing) implements CodeOutcome {}

    record Wrong(Verification.Reason reason) implements CodeOutcome {}

    /// Nothing was looked at: too many failures came before.
    record Throttled(Instant until) implements CodeOutcome {}

    /// The key, the password or the phase-out changed since the password was proven: begin again.
    record Overtaken() implements CodeOutcome {}
}
