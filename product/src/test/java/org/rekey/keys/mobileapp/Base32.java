package org.rekey.keys.mobileapp;

import java.math.BigInteger;

/// Reads Base32 the way an app does (RFC 4648 section 6).
final class Base32 {
    private Base32() {}

    static byte[] bytes(String text) {
        var number = BigInteger.ONE;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int value = sign >= 'A' ? sign - 'A' : sign - '2' + 26;
            number = number.shiftLeft(5).or(BigInteger.valueOf(value));
        }
        byte[] withMark = number.toByteArray();
        var bytes = new byte[text.length() * 5 / 8];
        System.arraycopy(withMark, withMark.length - bytes.length, bytes, 0, bytes.length);
        return bytes;
    }
}
