package org.rekey.mykeys;

import java.util.List;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;

/// The person is logged on, but too long ago or with too weak a key for what the page changes.
final class ProofNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String path;
    private final transient Level level;
    private final transient List<KeyTypeId> sufficient;

    /// @param path the page to come back to
    /// @param sufficient the person's kinds of key that reach the level; empty where any of them does
    ProofNeeded(String path, Level level, List<KeyTypeId> sufficient) {
        super("a stronger or fresher logon is needed", null, false, false);
        this.path = path;
        this.level = level;
        this.sufficient = List.copyOf(sufficient);
    }

    String path() {
        return path;
    }

    Level level() {
        return level;
    }

    List<KeyTypeId> sufficient() {
        return sufficient;
    }
}
