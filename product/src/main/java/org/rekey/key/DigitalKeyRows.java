package org.rekey.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey.State;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `digital_key` and the masks that follow it.
@Repository
class DigitalKeyRows {
    static final String COLUMNS = """
            select key_id, person_id, key_type, state, activated_at, last_used_on, label, parent_key, proven_level,
                capped_until""";

    private static final String SELECT = COLUMNS + " from digital_key ";

    private final JdbcClient jdbc;

    DigitalKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DigitalKey> active(PersonId holder) {
        return jdbc.sql(SELECT + "where person_id = :person and state = 'active' order by key_id desc")
                .param("person", holder.value())
                .query(DigitalKeyRows::key)
                .list();
    }

    List<DigitalKey> answering(PersonId holder) {
        return jdbc.sql(SELECT + """
                where person_id = :person and state in ('active', 'coming')
                order by state, key_id desc
                """)
                .param("person", holder.value())
                .query(DigitalKeyRows::key)
                .list();
    }

    List<DigitalKey> all(PersonId holder) {
        return jdbc.sql(SELECT + "where person_id = :person order by key_id desc")
                .param("person", holder.value())
                .query(DigitalKeyRows::key)
                .list();
    }

    List<DigitalKey> living(UUID[] holders) {
        return jdbc.sql(SELECT + "where person_id = any(:persons) and state <> 'ended' order by activated_at, key_type")
                .param("persons", holders)
                .query(DigitalKeyRows::key)
                .list();
    }

    Map<KeyId, KeySuspension> suspensions(UUID[] keys) {
        return jdbc
                .sql("select key_id, suspended_by from digital_key where key_id = any(:keys) and state = 'suspended'")
                .param("keys", keys)
                .query((row, number) -> Map.entry(
                        new KeyId(row.getObject("key_id", UUID.class)), suspension(row.getString("suspended_by"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static KeySuspension suspension(String text) {
        return KeySuspension.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Optional<DigitalKey> find(KeyId id) {
        return jdbc.sql(SELECT + "where key_id = :key")
                .param("key", id.value())
                .query(DigitalKeyRows::key)
                .optional();
    }

    /// Makes whoever else changes keys of this person wait until the transaction has ended.
    void lock(PersonId holder) {
        jdbc.sql("select person_id from person where person_id = :person for no key update")
                .param("person", holder.value())
                .query(UUID.class)
                .single();
    }

    boolean insert(KeyId id, PersonId holder, KeyTypeId type, State state, Lineage lineage, Instant now) {
        return jdbc.sql("""
                                insert into digital_key
                                    (key_id, person_id, key_type, state, activated_at, parent_key, proven_level,
                                     capped_until)
                                values (:key, :person, :type, :state, :now, :parent, :proven, :capped)
                                on conflict do nothing
                                """)
                        .param("key", id.value())
                        .param("person", holder.value())
                        .param("type", type.value())
                        .param("state", text(state))
                        .param("now", utc(now))
                        .param(
                                "parent",
                                lineage.parent() == null
                                        ? null
                                        : lineage.parent().value())
                        .param("proven", lineage.proven().value())
                        .param("capped", utc(lineage.cappedUntil()))
                        .update()
                == 1;
    }

    /// Moves a key to another state if it is in one from which that is possible; the row as it was changed, or
    /// empty when nothing was.
    Optional<DigitalKey> move(KeyId id, KeyMove move, @Nullable Enum<?> why, @Nullable KeyId replacedBy, Instant now) {
        jdbc.sql("""
                        select person_id from person
                        where person_id = (select person_id from digital_key where key_id = :key)
                        for no key update
                        """).param("key", id.value()).query(UUID.class).optional();
        return jdbc.sql("""
                        update digital_key k
                        set state = :to,
                            ended_at = :ended,
                            ended_by = :ending,
                            suspended_at = :suspended,
                            suspended_by = :suspension,
                            replaced_by = :replaced
                        where key_id = :key
                          and state in (:from)
                          and (:to <> 'active' or not exists (
                              select 1 from digital_key other
                              where other.person_id = k.person_id
                                and other.key_type = k.key_type
                                and other.state = 'active'))
                        returning key_id, person_id, key_type, state, activated_at, last_used_on, label, parent_key,
                            proven_level, capped_until
                        """)
                .param("key", id.value())
                .param("to", text(move.to()))
                .param("from", move.from().stream().map(DigitalKeyRows::text).toList())
                .param("ended", move.to() == State.ENDED ? utc(now) : null)
                .param("ending", why instanceof KeyEnding ending ? text(ending) : null)
                .param("suspended", move.to() == State.SUSPENDED ? utc(now) : null)
                .param("suspension", why instanceof KeySuspension suspension ? text(suspension) : null)
                .param("replaced", replacedBy == null ? null : replacedBy.value())
                .query(DigitalKeyRows::key)
                .optional();
    }

    /// Works the mask of active keys out anew. The person's row is locked by now.
    void refreshMask(PersonId holder) {
        jdbc.sql("""
                        update person
                        set keys_active = coalesce((
                            select bit_or(1 << t.bit)
                            from digital_key k join key_type t using (key_type)
                            where k.person_id = :person and k.state = 'active'), 0)
                        where person_id = :person
                        """).param("person", holder.value()).update();
    }

    /// Notes afterwards which key took the place of one that made way for it.
    void succeeded(KeyId former, KeyId by) {
        jdbc.sql("update digital_key set replaced_by = :by where key_id = :former")
                .param("by", by.value())
                .param("former", former.value())
                .update();
    }

    boolean label(KeyId id, String label) {
        return jdbc.sql("update digital_key set label = :label where key_id = :key and state <> 'ended'")
                        .param("label", label)
                        .param("key", id.value())
                        .update()
                == 1;
    }

    void used(KeyId id, LocalDate today) {
        jdbc.sql("""
                        with touched as (
                            update digital_key set last_used_on = :today
                            where key_id = :key and last_used_on is distinct from :today
                            returning person_id, key_type)
                        update person p set keys_used = p.keys_used | (1 << t.bit)
                        from touched join key_type t using (key_type)
                        where p.person_id = touched.person_id and p.keys_used & (1 << t.bit) = 0
                        """).param("key", id.value()).param("today", today).update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DigitalKey key(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_key", UUID.class);
        OffsetDateTime capped = row.getObject("capped_until", OffsetDateTime.class);
        return new DigitalKey(
                new KeyId(row.getObject("key_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new KeyTypeId(row.getString("key_type")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("activated_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_on", LocalDate.class),
                row.getString("label"),
                new Lineage(
                        parent == null ? null : new KeyId(parent),
                        new Level(row.getInt("proven_level")),
                        capped == null ? null : capped.toInstant()));
    }
}
