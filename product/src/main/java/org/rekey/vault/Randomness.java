package org.rekey.vault;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/// Unpredictable numbers, from the first provider's cryptographic generator.
@Component
public final class Randomness {
    private final SecureRandom random = new SecureRandom();

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /// A number from 0 up to, not including, the bound; all equally likely.
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
