package org.rekey.logon;

/// The warning that a kind of key will end, with what can be done about it. It stands before the username, so it
/// holds nothing about a person, and no link but our own.
///
/// @param path takes the answer
/// @param key how the key is called
/// @param mandatory carrying on with this key is no answer any more
public record Warning(String id, String path, String key, String title, String body, boolean mandatory) {}
