package org.rekey.logon;

/// What came of a proof with which a browser came back from where a key is shown.
sealed interface RecognitionOutcome {
    /// The holder was recognised, and a session is open.
    ///
    /// @param replacing the holder gets no further with this key than to its replacement
    record Complete(boolean replacing) implements RecognitionOutcome {}

    /// The proof is wrong, late or used: show the key again.
    record Worthless() implements RecognitionOutcome {}

    /// The key is the holder's, and does not open this service.
    record Refused() implements RecognitionOutcome {}
}
