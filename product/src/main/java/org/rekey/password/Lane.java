package org.rekey.password;

/// Who goes first when many wait to be hashed: people in their usual browser before strangers, so that a flood of
/// guesses does not shut them out.
public enum Lane {
    KNOWN_BROWSER,
    STRANGER,
    /// Nobody waits for it: work that is done when nothing else is to do.
    BACKGROUND
}
