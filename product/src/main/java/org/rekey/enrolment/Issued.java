package org.rekey.enrolment;

import java.time.Instant;

/// What the office hands over: a letter that holds the activation code, to be printed at once. It is kept nowhere;
/// who needs it again gets another one, which makes this one void. Its `toString` hides it.
///
/// @param letter a PDF for A4 paper
/// @param usableFrom later than now when the person still has active keys, whose holder is told first
/// @param expiresAt from then on code and link are refused
@SuppressWarnings("ArrayRecordComponent") // nobody compares letters
public record Issued(EnrolmentId id, byte[] letter, Instant usableFrom, Instant expiresAt) {
    @Override
    public String toString() {
        return "Issued[" + id + "]";
    }
}
