package org.rekey.logon;

/// What the main logon screen says of a kind of key that is weaker than it looks.
///
/// @param risk what may happen to whoever uses it
/// @param better the kinds that are offered beside it, are not restricted and worth as much; blank where there
/// are none
public record RestrictedKey(String name, String risk, String better) {}
