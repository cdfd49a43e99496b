package org.rekey.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What stays of a key that has ended.
///
/// @param replacedBy the key that took its place, if one did
public record FormerKey(
        DigitalKey key,
        KeyEnding ending,
        Instant endedAt,
        @Nullable KeyId replacedBy) {}
