package org.rekey.key;

/// A suspended key and the active one that took its place.
public record Superseded(KeyId former, KeyId by) {}
