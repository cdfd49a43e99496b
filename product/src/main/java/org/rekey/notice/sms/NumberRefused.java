package org.rekey.notice.sms;

/// The operator takes no messages for this number, now or later.
public final class NumberRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NumberRefused(Throwable cause) {
        super("the operator refuses the number", cause);
    }
}
