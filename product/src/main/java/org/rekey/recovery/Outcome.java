package org.rekey.recovery;

import java.time.Instant;
import org.rekey.key.Verification;

/// What came of a key that somebody gave in place of the forgotten password.
sealed interface Outcome {
    /// It is the person's: another password can be chosen.
    record Proven() implements Outcome {}

    record Wrong(Verification.Reason reason) implements Outcome {}

    /// Nothing was looked at: too many failures came before.
    record Throttled(Instant until) implements Outcome {}

    /// The key no longer helps, or the link is no longer good.
    record Overtaken() implements Outcome {}

    /// A key was shown, and it is good, but its holder has no username and so no password either.
    record NoUsername() implements Outcome {}
}
