package org.rekey.registration;

/// What came of an attempt to register somebody.
sealed interface Registered {
    /// It is written down; a second officer may have to approve it yet.
    record Done(Registration registration) implements Registered {}

    record Refused(Why why) implements Registered {}

    enum Why {
        /// The number is somebody's by now: look again.
        NUMBER_TAKEN,
        /// Another person has this e-mail address.
        EMAIL_TAKEN,
        /// Something about this person waits for a second officer already.
        WAITS_ALREADY,
        /// This officer has registered as many as one can in a day.
        TOO_MANY
    }
}
