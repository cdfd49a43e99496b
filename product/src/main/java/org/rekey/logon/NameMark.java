package org.rekey.logon;

import java.util.HexFormat;

/// The first half of a keyed hash of a username, in hexadecimal: enough to know it again, too little to tell it.
record NameMark(String value) {
    private static final int LENGTH = 16;

    static NameMark of(byte[] hash) {
        return new NameMark(HexFormat.of().formatHex(hash, 0, LENGTH));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }
}
