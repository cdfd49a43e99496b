package org.rekey.vault;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Where one role owns the tables and is the program, it has given up its rights on what must not be changed, such
/// as the leaves of the audit trail. For one transaction it takes back those that it lacks.
final class LentRights {
    private final JdbcClient owner;
    private final TransactionOperations transaction;

    LentRights(JdbcClient owner, TransactionOperations transaction) {
        this.owner = owner;
        this.transaction = transaction;
    }

    /// Does the work in a transaction, with these rights on the table.
    ///
    /// @param rights words of SQL
    <T> T with(List<String> rights, String table, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var lacking = rights.stream().filter(right -> !has(right, table)).toList();
            lacking.forEach(right -> owner.sql("grant %s on %s to current_user".formatted(right, table))
                    .update());
            T done = work.get();
            lacking.forEach(right -> owner.sql("revoke %s on %s from current_user".formatted(right, table))
                    .update());
            return done;
        }));
    }

    private boolean has(String right, String table) {
        return owner.sql("select has_table_privilege(cast(:table as regclass), :right)")
                .param("table", table)
                .param("right", right)
                .query(Boolean.class)
                .single();
    }
}
