package org.rekey.registration;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `desk_tally`: how much each officer did on a day, and who did far more than is usual at the office. That is
/// no proof of anything; it is where an auditor begins to ask.
@Repository
class Tallies {
    private static final int DAYS = 28;
    private static final String UNUSUAL = """
            from desk_tally today
            cross join lateral (
                select coalesce(avg(n), 0) as n
                from desk_tally
                where office_id = today.office_id
                  and deed = today.deed
                  and day >= today.day - :days and day < today.day
            ) usual
            where today.day = :day and today.n >= :from and today.n >= :factor * usual.n
            """;
    private final JdbcClient jdbc;
    private final DeskSettings settings;

    Tallies(JdbcClient jdbc, DeskSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// What is counted.
    enum Deed {
        LOOK,
        REGISTRATION,
        REPRINT,
        EXTENSION
    }

    /// An officer who did far more on a day than is usual at the office.
    ///
    /// @param usual of an officer there on a day of the last four weeks, rounded
    record Unusual(PersonId officer, Deed deed, int number, long usual) {}

    /// In the caller's transaction, at its end: the officer's other clicks wait for it.
    void count(Desk desk, Deed deed, LocalDate day) {
        jdbc.sql("""
                insert into desk_tally (office_id, day, deed, officer, n)
                values (:office, :day, :deed, :officer, 1)
                on conflict (office_id, day, deed, officer) do update set n = desk_tally.n + 1
                """)
                .param("office", desk.office().id().value())
                .param("day", Date.valueOf(day))
                .param("deed", Shown.tag(deed))
                .param("officer", desk.officer().value())
                .update();
    }

    List<Unusual> unusual(OfficeId office, LocalDate day) {
        return asked(
                        "select today.officer, today.deed, today.n, usual.n as usual " + UNUSUAL
                                + " and today.office_id = :office order by today.n desc",
                        day)
                .param("office", office.value())
                .query((row, number) -> unusual(row))
                .list();
    }

    /// How many officers of all offices did far more of something than is usual.
    int unusual(LocalDate day) {
        return asked("select count(distinct today.officer) " + UNUSUAL, day)
                .query(Integer.class)
                .single();
    }

    int forget(LocalDate before) {
        return jdbc.sql("delete from desk_tally where day < :before")
                .param("before", Date.valueOf(before))
                .update();
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate day) {
        return jdbc.sql(sql)
                .param("day", Date.valueOf(day))
                .param("days", DAYS)
                .param("from", settings.unusualFrom())
                .param("factor", settings.unusualFactor());
    }

    private static Unusual unusual(ResultSet row) throws SQLException {
        return new Unusual(
                new PersonId(row.getObject("officer", UUID.class)),
                Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                row.getInt("n"),
                Math.round(row.getDouble("usual")));
    }
}
