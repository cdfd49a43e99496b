package org.rekey.mykeys;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.rekey.person.PersonId;

/// Deeds at the same moment.
public final class AtOnce {
    private AtOnce() {}

    /// Does it twice, and lets neither go on before both have come to where they change something of this person.
    static <T> List<T> twice(Callable<T> deed, PersonId person, DataSource database) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var held = database.getConnection();
                var other = database.getConnection();
                var statement = held.createStatement();
                var waiting =
                        other.prepareStatement("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()")) {
            held.setAutoCommit(false);
            statement.execute("select 1 from person where person_id = '" + person + "' for no key update");
            var begun = List.of(threads.submit(deed), threads.submit(deed));
            for (int waited = 0; count(waiting) < 2; waited++) {
                if (waited > 2000) {
                    throw new AssertionError("they never came so far");
                }
                Thread.sleep(5);
            }
            held.rollback();
            held.setAutoCommit(true);
            var results = new ArrayList<T>();
            for (var future : begun) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static int count(PreparedStatement counting) throws SQLException {
        try (var rows = counting.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// Does all of them, each on a thread of its own.
    public static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(deeds)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
