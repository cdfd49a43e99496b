package org.rekey.logon;

import java.time.Instant;

/// What came of a username and a password.
sealed interface PasswordOutcome {
    /// The password is right and the person has such a key.
    record Right(Proven proven) implements PasswordOutcome {}

    /// Something is not right; which half, the person is not told.
    record Refused() implements PasswordOutcome {}

    /// Nothing was looked at: too many failures came before.
    record Throttled(Instant until) implements PasswordOutcome {}
}
