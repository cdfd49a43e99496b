package org.rekey.logon;

/// Where a logon leads once the code was right.
enum Aim {
    /// Back to the online service.
    SERVICE,
    /// To My digital keys, to replace the key; the online service's request waits meanwhile.
    CHANGE
}
