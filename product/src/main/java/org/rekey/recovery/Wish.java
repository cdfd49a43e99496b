package org.rekey.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody typed who has forgotten something: an e-mail address or a username, perhaps nobody's. Its
/// `toString` hides it.
///
/// @param flow the logon that is to go on afterwards
record Wish(UUID id, Wanted wanted, String typed, @Nullable UUID flow, Instant askedAt) {
    @Override
    public String toString() {
        return "Wish[" + wanted + "]";
    }
}
