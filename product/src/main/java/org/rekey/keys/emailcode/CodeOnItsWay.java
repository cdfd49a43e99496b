package org.rekey.keys.emailcode;

import java.time.Instant;
import org.rekey.onetimecode.CodeSending;
import org.rekey.onetimecode.CodeSending.OnItsWay;
import org.rekey.onetimecode.CodeSending.Refused;

/// What a page says about a code that was sent.
///
/// @param state what to say
/// @param minutes how long the code is good for, or how long to wait until another can go; rounded up
public record CodeOnItsWay(State state, int minutes) {
    /// What there is to say.
    public enum State {
        SENT,
        /// The last one has expired, and another can be asked for.
        EXPIRED,
        /// Too many were sent within the hour.
        TOO_MANY,
        /// There is no address to send one to.
        NO_ADDRESS
    }

    static final CodeOnItsWay NO_ADDRESS = new CodeOnItsWay(State.NO_ADDRESS, 0);

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
            case NO_ADDRESS -> "no-address";
        };
    }
}
