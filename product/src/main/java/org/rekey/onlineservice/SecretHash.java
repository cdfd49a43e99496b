package org.rekey.onlineservice;

import java.util.HexFormat;

/// The keyed hash of a client secret: what is kept of it.
///
/// @param keyNumber which key made it
/// @param hex the hash
public record SecretHash(int keyNumber, String hex) {
    static SecretHash of(int keyNumber, byte[] hash) {
        return new SecretHash(keyNumber, HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return "SecretHash[" + keyNumber + "]";
    }
}
