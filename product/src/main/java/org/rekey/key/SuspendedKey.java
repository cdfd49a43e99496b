package org.rekey.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key that does not work and can be restored.
///
/// @param replacedBy the key that took its place, if one did
public record SuspendedKey(
        DigitalKey key,
        KeySuspension why,
        Instant since,
        @Nullable KeyId replacedBy) {

    /// How it ends if nobody restores it.
    public KeyEnding lateEnding() {
        return replacedBy == null ? KeyEnding.BY_HOLDER : KeyEnding.REPLACED;
    }
}
