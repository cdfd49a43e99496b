package org.rekey.keys.smscode;

import java.time.Instant;
import org.rekey.onetimecode.CodeSending;
import org.rekey.onetimecode.CodeSending.OnItsWay;
import org.rekey.onetimecode.CodeSending.Refused;

/// What a page says about a code that was sent to a telephone.
///
/// @param state what to say
/// @param minutes how long the code is good for, or how long to wait until another can go; rounded up
public record CodeOnItsWay(State state, int minutes) {
    /// What there is to say.
    public enum State {
        SENT,
        /// The last one has expired, and another can be asked for.
        EXPIRED,
        /// Too many were sent within the hour, or today.
        TOO_MANY,
        /// No text messages leave at this moment.
        OUT_OF_ORDER,
        /// There is no number to send one to.
        NO_NUMBER
    }

    static final CodeOnItsWay OUT_OF_ORDER = new CodeOnItsWay(State.OUT_OF_ORDER, 0);
    static final CodeOnItsWay NO_NUMBER = new CodeOnItsWay(State.NO_NUMBER, 0);

    static CodeOnItsWay of(CodeSending sending, Instant now) {
        return switch (sending) {
            case OnItsWay sent when sent.expiresAt().isAfter(now) -> new CodeOnItsWay(State.SENT, sent.minutes(now));
            case OnItsWay expired -> new CodeOnItsWay(State.EXPIRED, 0);
            case Refused refused -> new CodeOnItsWay(State.TOO_MANY, refused.minutes(now));
        };
    }

    public boolean sent() {
        return state == State.SENT;
    }

    /// The end of the name of its text: `too-many`.
    public String text() {
        return switch (state) {
            case SENT -> "sent";
            case EXPIRED -> "expired";
            case TOO_MANY -> "too-many";
            case OUT_OF_ORDER -> "out-of-order";
            case NO_NUMBER -> "no-number";
        };
    }
}
