package org.rekey.key;

/// Why a key ended.
public enum KeyEnding {
    /// Its holder activated another key in its place.
    REPLACED,
    /// Its holder deactivated it.
    BY_HOLDER,
    /// The service desk or a registration office ended it.
    BY_DESK,
    /// A new key of the same kind was issued, which makes the former one invalid at once.
    REISSUED,
    /// It was made to be sent and never left this service; its holder never heard of it.
    NEVER_SENT,
    /// It was activated after a change of address that was undone.
    UNDONE
}
