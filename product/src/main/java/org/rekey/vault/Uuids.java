package org.rekey.vault;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Identifiers that sort by the time they were made (RFC 9562 section 5.7: UUID version 7), so that new rows lie
/// together in an index.
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    /// 48 bits of milliseconds, 12 bits of the fraction of that millisecond (section 6.2, method 3), 62 random bits.
    public static UUID v7(Instant at) {
        long milliseconds = at.toEpochMilli();
        long beyond = Duration.between(Instant.ofEpochMilli(milliseconds), at).toNanos();
        long fraction = (beyond << 12) / 1_000_000L;
        long high = (milliseconds << 16) | 0x7000L | fraction;
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
