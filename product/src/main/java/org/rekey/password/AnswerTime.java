package org.rekey.password;

/// Lets refusals take equally long whatever was wrong: an unknown name, a wrong password, a hash brought from
/// elsewhere that costs more, a throttled name that costs nothing.
public interface AnswerTime {
    /// Waits until a fixed step after the start: 300 ms, then every 50 ms. Call it on a virtual thread, at the end
    /// of every refusal of username and password.
    ///
    /// @param startedNanos [System#nanoTime] when the request came in
    void roundUp(long startedNanos);
}
