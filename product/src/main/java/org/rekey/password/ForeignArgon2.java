package org.rekey.password;

import java.security.MessageDigest;

/// Argon2 of any kind and parameters, without our pepper.
final class ForeignArgon2 {
    private static final BouncyCastleArgon2 ARGON2 = new BouncyCastleArgon2();

    private ForeignArgon2() {}

    static boolean matches(byte[] password, String hash) {
        var phc = PhcString.parse(hash).orElseThrow(() -> new IllegalArgumentException("not an Argon2 hash"));
        byte[] actual = ARGON2.hash(phc.kind(), phc.version(), password, phc.salt(), phc.parameters(), phc.length());
        return MessageDigest.isEqual(phc.hash(), actual);
    }
}
