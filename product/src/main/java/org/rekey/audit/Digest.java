package org.rekey.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.vault.Sha256;

/// A SHA-256 over fields, each with its length before it, so that nothing can slip from one field into the next.
final class Digest {
    static final int LENGTH = 32;
    private final MessageDigest sha256;

    /// @param purpose keeps the hashes of different things apart
    Digest(String purpose) {
        sha256 = Sha256.begun();
        add(purpose);
    }

    /// The hash over bytes as they are.
    static byte[] of(String purpose, byte[] content) {
        return new Digest(purpose).add(content).value();
    }

    Digest add(@Nullable String text) {
        return text == null ? length(-1) : add(text.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] bytes) {
        length(bytes.length);
        sha256.update(bytes);
        return this;
    }

    Digest add(UUID id) {
        return add(id.getMostSignificantBits()).add(id.getLeastSignificantBits());
    }

    Digest add(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            sha256.update((byte) (number >>> shift));
        }
        return this;
    }

    byte[] value() {
        return sha256.digest();
    }

    private Digest length(long length) {
        return add(length);
    }
}
