package org.rekey.password;

/// Runs Argon2id. Slow on purpose: called on the threads of [HashingPool] only.
interface Argon2 {
    /// @param salt 8 bytes or more
    /// @param length 4 bytes or more
    byte[] hash(byte[] secret, byte[] salt, Argon2Parameters parameters, int length);

    /// What computes, for the log.
    String name();
}
