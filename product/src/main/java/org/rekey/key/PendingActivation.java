package org.rekey.key;

import java.time.Instant;

/// An activation that has begun and waits for its registration code. Each key type has its own record.
public interface PendingActivation {
    /// From then on the registration code is refused.
    Instant expiresAt();
}
