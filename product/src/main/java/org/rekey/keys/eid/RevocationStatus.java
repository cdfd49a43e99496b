package org.rekey.keys.eid;

/// What an issuer says of a certificate it issued.
enum RevocationStatus {
    GOOD,
    REVOKED,
    /// Nobody who may say it has said anything.
    UNKNOWN
}
