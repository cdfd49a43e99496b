package org.rekey.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goes to the mail house in one file.
///
/// @param stopped how many of its letters must not leave any more while it is open: their readers were erased, or have
/// blocked what is in them
/// @param checksum of the sealed file, SHA-256 in hexadecimal digits
/// @param handedAt when the mail house had confirmed it
/// @param voidedAt when it was given up; its orders wait again
public record PrintBatch(
        UUID id,
        Instant madeAt,
        int orders,
        int stopped,
        String checksum,
        @Nullable Instant handedAt,
        @Nullable Instant voidedAt) {

    /// Its file can be fetched, and it can be handed over or given up.
    public boolean open() {
        return handedAt == null && voidedAt == null;
    }

    /// What the file of a batch is called: `letters-0197a3….p7m`.
    public static String fileName(UUID batch) {
        return "letters-" + batch + ".p7m";
    }
}
