package org.rekey.key;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The kinds of key that this installation has: every bean of [KeyType]. A kind that was switched off or taken out
/// is not here, although rows of it may be left in the database.
@Component
public final class KeyTypes {
    private final Map<String, KeyType<?>> byId = new TreeMap<>();

    public KeyTypes(Collection<KeyType<?>> types) {
        for (KeyType<?> type : types) {
            if (byId.put(type.id().value(), type) != null) {
                throw new IllegalStateException("two kinds of key are called " + type.id());
            }
        }
    }

    /// The kind of that name; whoever is not sure that it exists asks [#find].
    public KeyType<?> of(KeyTypeId id) {
        return find(id.value()).orElseThrow(() -> new IllegalArgumentException("no kind of key is called " + id));
    }

    /// The kind that a URL or a plan names, if there is one.
    public Optional<KeyType<?>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean has(KeyTypeId id) {
        return byId.containsKey(id.value());
    }

    /// All kinds, the strongest first.
    public List<KeyType<?>> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing((KeyType<?> type) -> type.level()).reversed())
                .toList();
    }
}
