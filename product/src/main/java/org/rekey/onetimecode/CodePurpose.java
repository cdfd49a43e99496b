package org.rekey.onetimecode;

import java.util.Locale;

/// What a code confirms. A code for one purpose is worthless for another.
public enum CodePurpose {
    /// The second step of a logon.
    LOGON,
    /// A new key reaches its holder.
    REGISTRATION,
    /// A new e-mail address is the person's.
    ADDRESS_CHANGE;

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
