package org.rekey.logon;

import java.util.Optional;

/// The browser asks for a logon that it has not begun, that is finished or that is too old.
final class FlowOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<WayBack> back;

    FlowOver(Optional<WayBack> back) {
        super("no such logon", null, false, false);
        this.back = back;
    }

    /// Where it was for, if the browser still knows.
    Optional<WayBack> back() {
        return back;
    }
}
