package org.rekey.vault;

import java.util.List;

/// Signs with ES256 (RFC 7518 section 3.4: ECDSA on P-256 with SHA-256, the signature as 64 bytes r ‖ s).
public interface Signer {
    /// The signature under the current key.
    byte[] sign(byte[] message);

    /// Whether one of our keys, current or former, signed the message.
    boolean verify(byte[] message, byte[] signature);

    /// The public keys as PEM (SubjectPublicKeyInfo), newest first, for whoever verifies elsewhere.
    List<String> publicKeys();
}
