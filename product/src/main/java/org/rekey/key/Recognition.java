package org.rekey.key;

import java.net.URI;
import java.time.Instant;

/// How a kind of key that says itself whose it is recognises its holder: neither username nor password comes before.
///
/// The holder shows the key at an address of the key's own, often of another origin, which sends the browser back
/// with a proof: a few dozen letters and digits that are good once, shortly, and for that logon alone. Whoever
/// calls sees to it that the logon is that of the browser which brings the proof back; a proof is worth nothing
/// in another.
public interface Recognition {
    /// The origin to which [#address] leads, for the policy of the page that leads there.
    URI origin();

    /// Where the browser goes to show the key.
    ///
    /// @param back a path of this service; the browser comes back to it with the proof as parameter `proof`
    URI address(LogonReference logon, String back, Instant now);

    /// Whose key was shown. Uses the proof up and runs in the caller's transaction.
    ///
    /// @param beginning whether somebody who has no key of this kind yet may get one now
    Recognised recognise(LogonReference logon, Submission proof, boolean beginning, Instant now);

    /// What came of a proof.
    sealed interface Recognised {
        /// The holder's key, active; if it is the holder's first of this kind, it was made this moment.
        record Holder(DigitalKey key) implements Recognised {}

        /// The proof is wrong, late, used, or not for this logon; or the key was switched off meanwhile.
        record Worthless() implements Recognised {}

        /// The holder has no key of this kind yet, and none is given out any more.
        record Closed() implements Recognised {}
    }
}
