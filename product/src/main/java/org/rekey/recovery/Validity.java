package org.rekey.recovery;

/// How it stands with a recovery.
enum Validity {
    /// A key has to be proven.
    OPEN,
    /// A key is proven: another password can be chosen, in the browser that proved it.
    PROVEN,
    USED,
    /// A later link was sent, or a key was shown that needs none.
    REPLACED,
    /// Password, keys or contacts have changed since.
    OVERTAKEN,
    EXPIRED
}
