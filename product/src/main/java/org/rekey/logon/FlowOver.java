package org.rekey.logon;

import java.util.Optional;

/// The browser asks for a logon that it has not begun, that is finished or that is too old.
final class FlowOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<LogonRequest> asked;

    FlowOver(Optional<LogonRequest> asked) {
        super("no such logon", null, false, false);
        this.asked = asked;
    }

    /// What was asked, if the browser still knows.
    Optional<LogonRequest> asked() {
        return asked;
    }
}
