package org.rekey.mykeys;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Nobody is logged on here, or not recently enough to change keys.
final class LogonNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Nullable UUID flow;

    /// @param flow the logon whose request may still wait
    LogonNeeded(@Nullable UUID flow) {
        super("a fresh logon is needed", null, false, false);
        this.flow = flow;
    }

    Optional<UUID> flow() {
        return Optional.ofNullable(flow);
    }
}
