package org.rekey.logon;

/// A kind of key that has ended for others, for a person to whom a registration office has granted more time.
public record ExtendedKey(String href, String name) {}
