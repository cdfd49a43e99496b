package org.rekey.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.dispatch.KeyOrder.State;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `key_order`.
@Repository
class OrderRows {
    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return its number; empty when one of that kind waits for this person already
    Optional<Integer> insert(
            PersonId person,
            KeyTypeId type,
            OfficeId office,
            PersonId officer,
            boolean large,
            LocalDate requested,
            Instant now) {
        return jdbc.sql("""
                        insert into key_order
                            (person_id, key_type, office_id, officer, large, requested, state, changed_at)
                        values (:person, :type, :office, :officer, :large, :requested, 'open', :now)
                        on conflict do nothing
                        returning order_id
                        """)
                .param("person", person.value())
                .param("type", type.value())
                .param("office", office.value())
                .param("officer", officer.value())
                .param("large", large)
                .param("requested", requested)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional();
    }

    List<KeyOrder> of(PersonId person) {
        return jdbc.sql("select * from key_order where person_id = :person order by order_id desc")
                .param("person", person.value())
                .query(OrderRows::order)
                .list();
    }

    Optional<KeyOrder> find(int number) {
        return jdbc.sql("select * from key_order where order_id = :number")
                .param("number", number)
                .query(OrderRows::order)
                .optional();
    }

    List<KeyOrder> of(UUID batch) {
        return jdbc.sql("select * from key_order where batch_id = :batch order by order_id")
                .param("batch", batch)
                .query(OrderRows::order)
                .list();
    }

    /// How many orders wait, of those that come first.
    Map<KeyTypeId, Integer> open(int most) {
        return jdbc
                .sql("""
                        select key_type, count(*) as waiting
                        from (select key_type from key_order where state = 'open' order by order_id limit :most) first
                        group by key_type
                        """)
                .param("most", most)
                .query((row, number) -> Map.entry(new KeyTypeId(row.getString("key_type")), row.getInt("waiting")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int open() {
        return jdbc.sql("select count(*) from key_order where state = 'open'")
                .query(Integer.class)
                .single();
    }

    /// Since when the one has waited that comes first.
    Optional<Instant> oldest() {
        return jdbc.sql("select changed_at from key_order where state = 'open' order by order_id limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /// Orders that nobody else takes until the transaction has ended, with their persons, whose keys nobody else
    /// changes meanwhile. Nothing is waited for: where somebody else holds the person or the order it is left out,
    /// so no two can wait for one another.
    List<KeyOrder> take(int most) {
        return jdbc.sql("""
                        select o.* from key_order o join person p using (person_id)
                        where o.state = 'open'
                        order by o.order_id
                        limit :most
                        for update of o skip locked
                        for no key update of p skip locked
                        """).param("most", most).query(OrderRows::order).list();
    }

    void printed(KeyOrder order, UUID batch, KeyId key, String serial, Instant now) {
        jdbc.sql("""
                        update key_order
                        set state = 'printed', batch_id = :batch, key_id = :key, serial = :serial, changed_at = :now
                        where order_id = :number
                        """)
                .param("batch", batch)
                .param("key", key.value())
                .param("serial", serial)
                .param("now", Timestamp.from(now))
                .param("number", order.number())
                .update();
    }

    /// Puts an order back whose batch was given up.
    void reopen(KeyOrder order, Instant now) {
        jdbc.sql("""
                        update key_order
                        set state = 'open', batch_id = null, key_id = null, serial = null, changed_at = :now
                        where order_id = :number and state = 'printed'
                        """)
                .param("now", Timestamp.from(now))
                .param("number", order.number())
                .update();
    }

    /// @return false when it was in none of those states
    boolean move(int number, List<State> from, State to, Instant now) {
        return jdbc.sql("""
                                update key_order
                                set state = :to, changed_at = :now
                                where order_id = :number and state in (:from)
                                """)
                        .param("to", to.tag())
                        .param("from", from.stream().map(State::tag).toList())
                        .param("now", Timestamp.from(now))
                        .param("number", number)
                        .update()
                == 1;
    }

    /// The order by which this key is on its way.
    Optional<KeyOrder> underWay(KeyId key) {
        return jdbc.sql("select * from key_order where key_id = :key and state in ('printed', 'posted')")
                .param("key", key.value())
                .query(OrderRows::order)
                .optional();
    }

    private static KeyOrder order(ResultSet row, int number) throws SQLException {
        var key = row.getObject("key_id", UUID.class);
        return new KeyOrder(
                row.getInt("order_id"),
                new PersonId(row.getObject("person_id", UUID.class)),
                new KeyTypeId(row.getString("key_type")),
                row.getBoolean("large"),
                row.getObject("requested", LocalDate.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("batch_id", UUID.class),
                key == null ? null : new KeyId(key),
                row.getString("serial"));
    }
}
