package org.rekey.audit;

import java.util.Base64;
import java.util.HexFormat;

/// Bytes that can be compared: hashes and signatures.
record Bytes(String hex) {
    static Bytes of(byte[] bytes) {
        return new Bytes(HexFormat.of().formatHex(bytes));
    }

    byte[] toArray() {
        return HexFormat.of().parseHex(hex);
    }

    /// In the letters of base64url (RFC 4648 section 5), which a line of text can carry.
    String inText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(toArray());
    }
}
