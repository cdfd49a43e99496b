package org.rekey.mykeys;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/// Stops a request in the middle of its transaction: it waits before the first row that it writes to some table, and
/// there its node dies, or its connection to the database.
public final class Midway {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final DataSource owner;
    private final DataSource program;

    /// @param owner for the program may not lock the audit trail
    Midway(DataSource owner, DataSource program) {
        this.owner = owner;
        this.program = program;
    }

    /// What happens to a request that waits.
    @FunctionalInterface
    public interface End {
        /// The connection breaks, as it does when the server of the database is restarted. For the database that is
        /// what a killed node looks like too.
        End CONNECTION_LOST = (backend, other) -> run(other, "select pg_terminate_backend(" + backend + ")");

        void come(int backend, Connection other) throws Exception;

        static End killed(SecondNode node) {
            return (backend, other) -> node.kill();
        }
    }

    public void stop(String table, Callable<?> request, End end) throws Exception {
        stop(table, List.of(request), end);
    }

    /// Stops several requests at once, when each of them has come so far.
    public void stop(String table, List<Callable<?>> requests, End end) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var held = owner.getConnection();
                var other = program.getConnection()) {
            held.setAutoCommit(false);
            run(held, "lock table " + table + " in share mode");
            var stopped = requests.stream().map(threads::submit).toList();
            var backends = waiting(other, table, requests.size());
            for (int backend : backends) {
                end.come(backend, other);
            }
            held.rollback();
            for (var request : stopped) {
                try {
                    request.get();
                } catch (ExecutionException _) {
                    // the node is gone, and the answer with it
                }
            }
            for (int backend : backends) {
                until(other, "select count(*) = 0 from pg_stat_activity where pid = " + backend);
            }
        }
    }

    private static List<Integer> waiting(Connection other, String table, int requests) throws Exception {
        var waits = "from pg_locks where not granted and relation = '%s'::regclass".formatted(table);
        until(other, "select count(distinct pid) >= " + requests + " " + waits);
        var backends = new ArrayList<Integer>();
        try (var statement = other.createStatement();
                var rows = statement.executeQuery("select distinct pid " + waits)) {
            while (rows.next()) {
                backends.add(rows.getInt(1));
            }
        }
        return backends;
    }

    private static void until(Connection other, String condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(other, condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + condition);
            }
            Thread.sleep(5);
        }
    }

    private static boolean holds(Connection other, String condition) throws SQLException {
        try (var statement = other.createStatement();
                var row = statement.executeQuery(condition)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
