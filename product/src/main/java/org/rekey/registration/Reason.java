package org.rekey.registration;

import java.util.Locale;

/// Why an officer looks at somebody. The person stands at the counter, has called or has written; there is no
/// other way to look.
public enum Reason {
    REGISTRATION,
    NEW_LETTER,
    LOST_KEY,
    CONTACTS,
    QUESTION,
    /// A second officer decides on what a first one has prepared.
    APPROVAL,
    /// Said in words.
    OTHER;

    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
