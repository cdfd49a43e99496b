package org.rekey.mykeys;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Nobody is logged on here, or not recently enough to activate keys.
final class LogonNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Nullable UUID flow;
    private final String path;

    /// @param flow the logon whose request may still wait
    LogonNeeded(UUID flow) {
        this(flow, "/mykeys");
    }

    /// @param path the page to come back to
    LogonNeeded(String path) {
        this(null, path);
    }

    private LogonNeeded(@Nullable UUID flow, String path) {
        super("a fresh logon is needed", null, false, false);
        this.flow = flow;
        this.path = path;
    }

    Optional<UUID> flow() {
        return Optional.ofNullable(flow);
    }

    String path() {
        return path;
    }
}
