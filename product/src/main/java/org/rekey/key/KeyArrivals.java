package org.rekey.key;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keys that come from elsewhere by the thousand, with their persons. Nothing is published: whoever brings them
/// tells of all at once, and nobody gets a mail about a key that he has had for years.
@Component
public final class KeyArrivals {
    /// After this time without use a key no longer counts among those used.
    private static final int MONTHS_USED = 13;

    private static final CopyTable TABLE = new CopyTable(
            "digital_key",
            "key_id",
            "person_id",
            "key_type",
            "state",
            "suspended_by",
            "suspended_at",
            "activated_at",
            "last_used_on",
            "label",
            "proven_level");

    private final JdbcClient jdbc;
    private final Map<KeyTypeId, KeyTransfer> kinds;

    public KeyArrivals(JdbcClient jdbc, Collection<KeyTransfer> kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds.stream().collect(Collectors.toMap(KeyTransfer::type, Function.identity()));
    }

    /// The kind of that name, if keys of it can be brought.
    public Optional<KeyTransfer> kind(KeyTypeId type) {
        return Optional.ofNullable(kinds.get(type));
    }

    public Collection<KeyTransfer> kinds() {
        return kinds.values();
    }

    /// The place of each kind in the masks of a person.
    public Map<KeyTypeId, Integer> bits() {
        return jdbc
                .sql("select key_type, bit from key_type")
                .query((row, number) -> Map.entry(new KeyTypeId(row.getString("key_type")), row.getInt("bit")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The masks `keys_active` and `keys_used` of a person who holds these keys.
    public static Masks masks(List<KeyArrival> keys, Map<KeyTypeId, Integer> bits, Instant now) {
        var since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(MONTHS_USED);
        int active = 0;
        int used = 0;
        for (KeyArrival key : keys) {
            int bit = 1 << Objects.requireNonNull(bits.get(key.type()));
            active |= key.active() ? bit : 0;
            used |= key.lastUsedOn() == null || key.lastUsedOn().isBefore(since) ? 0 : bit;
        }
        return new Masks(active, used);
    }

    /// Adds the row that every key has; the kind adds its own behind it.
    public static void add(KeyId id, PersonId holder, KeyArrival key, CopyRows rows) {
        rows.add(
                TABLE,
                row -> row.uuid(id.value())
                        .uuid(holder.value())
                        .text(key.type().value())
                        .text(key.state().name().toLowerCase(Locale.ROOT))
                        .text(key.suspended() == null ? null : DigitalKeyRows.text(key.suspended()))
                        .moment(key.suspended() == null ? null : key.activatedAt())
                        .moment(key.activatedAt())
                        .day(key.lastUsedOn())
                        .text(key.label())
                        .small(key.proven().value()));
    }

    /// Why those of these keys are suspended that are not about to end.
    public Map<KeyId, KeySuspension> suspensions(Collection<KeyId> keys) {
        return new DigitalKeyRows(jdbc)
                .suspensions(keys.stream().map(KeyId::value).toArray(UUID[]::new)).entrySet().stream()
                        .filter(one -> !one.getValue().forGood())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The keys of these persons that have not ended.
    public Map<PersonId, List<DigitalKey>> of(Collection<PersonId> holders) {
        var ids = holders.stream().map(PersonId::value).toArray(UUID[]::new);
        return new DigitalKeyRows(jdbc)
                .living(ids).stream().collect(Collectors.groupingBy(DigitalKey::holder, Collectors.toList()));
    }

    /// One bit for each kind of key.
    public record Masks(int active, int used) {}
}
