package org.rekey.password;

/// Hashes short secrets, such as the codes of a card, the way passwords are: peppered, salted, slowly
/// (NIST SP 800-63B-4 section 3.1.2.2), on the same pool.
public interface SlowHash {
    /// How a new tag is to be made, to be stored beside it: parameters and the number of the pepper.
    String scheme();

    /// As cheap as one HMAC under the pepper, for entering great numbers at once; to be replaced by [#scheme] at
    /// the first use.
    String quickScheme();

    /// Whether tags under this scheme can be compared here: the pepper is known.
    boolean knows(String scheme);

    /// The tag of the secret under a scheme.
    ///
    /// @param salt 16 bytes, random
    /// @param length 16 to 32 bytes
    /// @throws HashingBusy when too many wait already
    byte[] tag(String scheme, byte[] secret, byte[] salt, int length);
}
