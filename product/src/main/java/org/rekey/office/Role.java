package org.rekey.office;

import java.util.Locale;

/// What somebody may do at one office. A person can have several roles, at several offices.
public enum Role {
    /// Registers people whose identity was checked at the counter.
    REGISTER,
    /// Helps people whom the office has registered: contacts, keys, a new start.
    SUPPORT,
    /// Sees who looked at whom and why; changes nothing.
    AUDITOR;

    /// As it stands in the database and in forms: `register`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
