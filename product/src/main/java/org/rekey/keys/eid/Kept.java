package org.rekey.keys.eid;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was fetched and is good for a while; of too many, those that were asked for longest ago go. Each node has
/// its own, and loses nothing with it.
final class Kept<K, V> {
    private static final float LOAD = 0.75f;
    private final Map<K, Holding<V>> entries;

    Kept(int most) {
        this.entries = new LinkedHashMap<>(16, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Holding<V>> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> get(K key, Instant now) {
        return Optional.ofNullable(entries.get(key))
                .filter(holding -> now.isBefore(holding.until()))
                .map(Holding::value);
    }

    synchronized void put(K key, V value, Instant until) {
        entries.put(key, new Holding<>(value, until));
    }

    private record Holding<V>(V value, Instant until) {}
}
