package org.rekey.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A password hash as directories of former days kept it: SHA-1 over password and salt, the salt behind it.
final class Salted {
    private Salted() {}

    static String sha1(String password, String salt) {
        byte[] grains = salt.getBytes(StandardCharsets.UTF_8);
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(password.getBytes(StandardCharsets.UTF_8));
            byte[] hash = sha1.digest(grains);
            byte[] both = ByteBuffer.allocate(hash.length + grains.length)
                    .put(hash)
                    .put(grains)
                    .array();
            return Base64.getEncoder().encodeToString(both);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
