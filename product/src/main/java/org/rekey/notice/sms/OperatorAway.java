package org.rekey.notice.sms;

import org.jsmpp.extra.NegativeResponseException;
import org.jspecify.annotations.Nullable;

/// The operator did not take a message that it may take later: the link is down, or it has too much to do.
public final class OperatorAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OperatorAway(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /// Whether it may have left nevertheless: the link broke, or no answer came. What an operator refuses has not.
    public boolean mayHaveLeft() {
        return getCause() != null && !(getCause() instanceof NegativeResponseException);
    }
}
