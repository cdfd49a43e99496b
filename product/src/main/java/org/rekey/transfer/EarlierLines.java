package org.rekey.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rekey.vault.Randomness;

/// What must be nobody else's and stood on earlier lines of a file that is rehearsed. What is brought in for real
/// stands in the database; a rehearsal leaves nothing there.
///
/// Kept are eight bytes of a keyed hash of each, in one array: the five of each of a million people take 64 MB. That
/// one of them is taken for another happens once in a million such files, and costs a line of the report.
final class EarlierLines {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;
    private static final int FIRST = 1 << 12;
    private final Mac hash;
    private long[] slots = new long[FIRST];
    private int size;

    EarlierLines() {
        try {
            hash = Mac.getInstance(ALGORITHM);
            hash.init(new SecretKeySpec(new Randomness().bytes(KEY), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean had(String what) {
        return slots[place(slots, hashed(what))] != 0;
    }

    void add(Collection<String> what) {
        what.forEach(one -> put(hashed(one)));
    }

    private void put(long value) {
        int place = place(slots, value);
        if (slots[place] != 0) {
            return;
        }
        slots[place] = value;
        size++;
        if (size > slots.length / 3 * 2) {
            var wider = new long[slots.length * 2];
            for (long kept : slots) {
                wider[place(wider, kept)] = kept;
            }
            slots = wider;
        }
    }

    /// Where the value is, or would be. Nothing is ever taken out, so looking ends at the first empty place.
    private static int place(long[] slots, long value) {
        int place = (int) value & slots.length - 1;
        while (slots[place] != 0 && slots[place] != value) {
            place = place + 1 & slots.length - 1;
        }
        return place;
    }

    /// Never 0, which is an empty place.
    private long hashed(String what) {
        long value = ByteBuffer.wrap(hash.doFinal(what.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return value == 0 ? 1 : value;
    }
}
