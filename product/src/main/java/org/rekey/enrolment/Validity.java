package org.rekey.enrolment;

/// Whether an activation code and its link can be used.
public enum Validity {
    OPEN,
    /// The person has something to lose, and whoever holds it has some time to object.
    NOT_YET,
    EXPIRED,
    USED,
    /// Another letter was handed out since.
    REPLACED,
    /// The office took it back.
    REVOKED,
    /// The activation code was wrong too often.
    EXHAUSTED
}
