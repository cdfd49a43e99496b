package org.rekey.federation.oidc.request;

import org.rekey.key.Level;

/// What becomes of an authorization request.
sealed interface Decision {
    /// The session answers it.
    record Proceed() implements Decision {}

    /// The person logs on first, with a key worth that much.
    record Ask(Level minimum) implements Decision {}

    /// The service is told why not.
    record Refuse(Refusal refusal) implements Decision {}
}
