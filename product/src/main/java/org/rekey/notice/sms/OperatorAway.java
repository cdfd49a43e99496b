package org.rekey.notice.sms;

import org.jspecify.annotations.Nullable;

/// The operator did not take a message that it may take later: the link is down, or it has too much to do.
public final class OperatorAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OperatorAway(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
