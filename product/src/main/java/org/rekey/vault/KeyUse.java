package org.rekey.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What lies in the database under which key, as the comments of its columns say: sealed values ([SealedColumn]),
/// which tell the number of their key themselves, and others, whose number stands in a column with a comment such
/// as `key of contact`, or is worked out of it: `key of at-rest: ` and an expression in SQL.
final class KeyUse {
    private static final Pattern NUMBER = Pattern.compile("key of ([a-z-]+)(?:: (.+))?");

    /// Tink: one byte that is 1, then the key's number in four.
    private static final String NUMBER_OF_SEAL = "('x' || encode(substring(%s from 2 for 4), 'hex'))::bit(32)::integer";

    private final JdbcClient jdbc;
    private final LentRights rights;

    KeyUse(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.rights = new LentRights(jdbc, transaction);
    }

    private record Commented(String table, String column, String comment) {}

    /// How many values are under a key.
    record Count(String place, int key, long values) {}

    /// The sealed columns of every table, and of each partition of those that are parted.
    List<SealedColumn> sealedColumns() {
        return commented().stream()
                .flatMap(it -> SealedColumn.read(it.table(), it.column(), it.comment()).stream())
                .toList();
    }

    /// The values of a purpose by place and key, and those of no other.
    List<Count> of(KeyPurpose purpose) {
        return commented().stream()
                .flatMap(it -> number(it, purpose).stream().flatMap(number -> counted(it, number).stream()))
                .toList();
    }

    private static Optional<String> number(Commented column, KeyPurpose purpose) {
        if (SealedColumn.read(column.table(), column.column(), column.comment())
                .filter(seals -> seals.purpose() == purpose)
                .isPresent()) {
            return Optional.of(NUMBER_OF_SEAL.formatted(column.column()));
        }
        var number = NUMBER.matcher(column.comment());
        return number.matches() && number.group(1).equals(purpose.tag())
                ? Optional.of(number.group(2) == null ? column.column() : number.group(2))
                : Optional.empty();
    }

    private List<Count> counted(Commented column, String number) {
        Map<Integer, Long> byKey = rights.with(List.of("select"), column.table(), () -> byKey(column, number));
        return byKey.entrySet().stream()
                .map(entry -> new Count(column.table() + "." + column.column(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<Integer, Long> byKey(Commented column, String number) {
        Map<Integer, Long> byKey = new TreeMap<>();
        jdbc.sql("select %1$s as key, count(*) as n from %2$s where %1$s is not null group by 1"
                        .formatted(number, column.table()))
                .query(row -> {
                    byKey.put(row.getInt("key"), row.getLong("n"));
                });
        return byKey;
    }

    private List<Commented> commented() {
        return jdbc.sql("""
                        select leaf.oid::regclass::text as place, quote_ident(attname) as name,
                            col_description(top.oid, attnum) as comment
                        from pg_class top
                        join pg_attribute on attrelid = top.oid and attnum > 0 and not attisdropped
                        cross join lateral (
                            select top.oid where top.relkind = 'r'
                            union all
                            select relid::oid from pg_partition_tree(top.oid) where isleaf and top.relkind = 'p'
                        ) leaf
                        where top.relnamespace = 'public'::regnamespace
                        and not top.relispartition
                        and col_description(top.oid, attnum) is not null
                        order by 1, 2
                        """)
                .query((row, number) ->
                        new Commented(row.getString("place"), row.getString("name"), row.getString("comment")))
                .list();
    }
}
