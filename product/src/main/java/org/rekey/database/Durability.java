package org.rekey.database;

/// What a commit is worth when the machine loses power.
enum Durability {
    FULL,
    /// Nothing: for databases of tests, which nobody wants back.
    NONE
}
