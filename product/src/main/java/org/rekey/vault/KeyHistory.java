package org.rekey.vault;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The keys of one purpose, numbered in the order they were made, and the moment from which each is the one in use.
///
/// A new key comes into use a little after it was made, so that every node has read the file before the first value
/// is sealed under it. Former keys open and verify for as long as they stand here.
record KeyHistory(KeysetHandle keys, NavigableMap<Integer, Instant> from) {
    KeyHistory {
        from = new TreeMap<>(from);
        if (from.isEmpty() || keys.size() != from.size()) {
            throw new IllegalArgumentException("each key needs the moment from which it is used");
        }
        for (int index = 0; index < keys.size(); index++) {
            if (!from.containsKey(keys.getAt(index).getId())) {
                throw new IllegalArgumentException("key " + keys.getAt(index).getId() + " has no moment of use");
            }
        }
    }

    static KeyHistory start(Parameters parameters, Instant now) throws GeneralSecurityException {
        var keys = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withFixedId(1)
                        .makePrimary())
                .build();
        return new KeyHistory(keys, new TreeMap<>(Map.of(1, now)));
    }

    /// With one more key, in use from that moment on.
    KeyHistory rotated(Parameters parameters, Instant useFrom) throws GeneralSecurityException {
        int number = from.lastKey() + 1;
        var more = KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withFixedId(number))
                .build();
        var moments = new TreeMap<>(from);
        moments.put(number, useFrom);
        return new KeyHistory(more, moments);
    }

    /// Without a former key: what it sealed or hashed is gone, or under another one by now.
    KeyHistory without(int number) throws GeneralSecurityException {
        var fewer = KeysetHandle.newBuilder(keys);
        for (int index = keys.size() - 1; index >= 0; index--) {
            if (keys.getAt(index).getId() == number) {
                fewer.deleteAt(index);
            }
        }
        var moments = new TreeMap<>(from);
        moments.remove(number);
        fewer.getAt(fewer.size() - 1).makePrimary();
        return new KeyHistory(fewer.build(), moments);
    }

    /// The number of the key in use: the newest whose moment has come.
    int inUse(Instant now) {
        return from.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElseGet(from::firstKey);
    }

    /// The keys as they are used at that moment. With a lifetime, keys that were replaced longer ago are left out:
    /// whatever they sealed has expired, and what they still could seal would be forged.
    KeysetHandle at(Instant now, Optional<Duration> lifetime) throws GeneralSecurityException {
        int inUse = inUse(now);
        var builder = KeysetHandle.newBuilder(keys);
        for (int index = 0; index < builder.size(); index++) {
            int number = keys.getAt(index).getId();
            var entry = builder.getAt(index).setStatus(KeyStatus.ENABLED);
            if (number == inUse) {
                entry.makePrimary();
            } else if (lifetime.isPresent() && replacedBefore(number, now.minus(lifetime.get()))) {
                entry.setStatus(KeyStatus.DISABLED);
            }
        }
        return builder.build();
    }

    private boolean replacedBefore(int number, Instant moment) {
        var successor = from.higherEntry(number);
        return successor != null && successor.getValue().isBefore(moment);
    }
}
