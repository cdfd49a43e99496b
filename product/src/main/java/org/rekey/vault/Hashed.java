package org.rekey.vault;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// A keyed hash and the number of the key that made it, as they stand in two columns of a row.
public final class Hashed {
    private final int keyNumber;
    private final byte[] value;

    public Hashed(int keyNumber, byte[] value) {
        this.keyNumber = keyNumber;
        this.value = value.clone();
    }

    /// Which key of the purpose; raised by each rotation.
    public int keyNumber() {
        return keyNumber;
    }

    /// 32 bytes.
    public byte[] value() {
        return value.clone();
    }

    /// The 32 bytes as 64 hexadecimal digits.
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    /// Compares in a time that does not depend on the values.
    @Override
    public boolean equals(Object other) {
        return other instanceof Hashed hashed
                && keyNumber == hashed.keyNumber
                && MessageDigest.isEqual(value, hashed.value);
    }

    @Override
    public int hashCode() {
        return 31 * keyNumber + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Hashed[" + keyNumber + "]";
    }
}
