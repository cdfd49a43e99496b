package org.rekey.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Orders of keys by post as they come from elsewhere with their persons, by the thousand, and go out again: those
/// that wait to be printed, and those whose letter is on its way. Numbers of letters, batches and who asked for it
/// stay behind.
@Component
public final class OrderArrivals {
    private static final CopyTable TABLE = new CopyTable(
            "key_order",
            "person_id",
            "key_type",
            "office_id",
            "large",
            "requested",
            "state",
            "changed_at",
            "key_id",
            "serial");

    private final JdbcClient jdbc;

    OrderArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds the row of an order. Costs no statement.
    ///
    /// @param coming the key in the letter that is on its way; null while none was printed
    public static void add(PersonId person, Ordered order, @Nullable Coming coming, Instant now, CopyRows into) {
        into.add(
                TABLE,
                row -> row.uuid(person.value())
                        .text(order.key().value())
                        .integer(order.office().value())
                        .flag(order.large())
                        .day(order.requested())
                        .text((coming == null ? KeyOrder.State.OPEN : KeyOrder.State.POSTED).tag())
                        .moment(now)
                        .uuid(coming == null ? null : coming.key().value())
                        .text(coming == null ? null : coming.serial()));
    }

    /// The orders of these persons that have not come to an end.
    public Map<PersonId, List<Ordered>> of(Collection<PersonId> persons) {
        return jdbc
                .sql("""
                        select person_id, key_type, office_id, requested, large
                        from key_order
                        where person_id = any(:persons) and state in ('open', 'printed', 'posted')
                        order by order_id
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Ordered(
                                new KeyTypeId(row.getString("key_type")),
                                new OfficeId(row.getInt("office_id")),
                                row.getObject("requested", LocalDate.class),
                                row.getBoolean("large"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// A key that an office has asked for.
    public record Ordered(KeyTypeId key, OfficeId office, LocalDate requested, boolean large) {}

    /// A key in a letter.
    public record Coming(KeyId key, String serial) {}
}
