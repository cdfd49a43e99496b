package org.rekey.onetimecode;

/// What one statement made of a typed code.
enum CodeUse {
    RIGHT,
    WRONG,
    WRONG_FOR_THE_LAST_TIME,
    /// There is no code that could have been used.
    NOTHING_TO_USE
}
