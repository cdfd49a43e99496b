package org.rekey.password;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// SHA-1 over password and salt, as LDAP servers keep it: Base64 of the 20 bytes and the salt behind them. Fast
/// to try out, so it is never stored as it came.
final class SaltedSha1 {
    private static final int LENGTH = 20;

    private SaltedSha1() {}

    static boolean wellFormed(String hash) {
        try {
            decoded(hash);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    static boolean matches(byte[] password, String hash) {
        return MessageDigest.isEqual(digest(hash), digest(password, salt(hash)));
    }

    static byte[] digest(byte[] password, byte[] salt) {
        try {
            // taken over from elsewhere and replaced at the first good logon
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(password);
            return sha1.digest(salt);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] digest(String hash) {
        return Arrays.copyOf(decoded(hash), LENGTH);
    }

    static byte[] salt(String hash) {
        byte[] both = decoded(hash);
        return Arrays.copyOfRange(both, LENGTH, both.length);
    }

    private static byte[] decoded(String hash) {
        byte[] both = Base64.getDecoder().decode(hash);
        if (both.length < LENGTH) {
            throw new IllegalArgumentException("not a salted SHA-1 hash");
        }
        return both;
    }
}
