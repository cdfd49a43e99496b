package org.rekey.logon;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.rekey.schedule.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Clears away sessions that are long over, and which services a person used more than 13 months ago: the list of
/// the services that somebody visits is sensitive, and old rows decide nothing any more. In pieces, so that nobody
/// waits for it.
@Component
class Forgetting implements RecurringJob {
    private static final Duration SESSIONS = Duration.ofDays(30);
    private static final Period USAGE = Period.ofMonths(13);
    private static final int PIECE = 1_000;

    private final JdbcClient jdbc;
    private final LogonSettings settings;

    Forgetting(JdbcClient jdbc, LogonSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "logon-forgetting";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        int forgotten = PIECE;
        while (forgotten >= PIECE) {
            forgotten = sessions(now.minus(SESSIONS)) + usage(today.minus(USAGE));
        }
    }

    int sessions(Instant endedBefore) {
        return jdbc.sql("""
                delete from logon_session
                where session_hash in (
                  select session_hash from logon_session where ends_at < :before limit :piece
                )
                """)
                .param("before", Timestamp.from(endedBefore))
                .param("piece", PIECE)
                .update();
    }

    int usage(LocalDate lastBefore) {
        return jdbc.sql("""
                delete from service_usage
                where (person_id, service_id, key_type) in (
                  select person_id, service_id, key_type from service_usage where last_on < :before limit :piece
                )
                """)
                .param("before", Date.valueOf(lastBefore))
                .param("piece", PIECE)
                .update();
    }
}
