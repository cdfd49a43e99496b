package org.rekey.password;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.rekey.schedule.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes fast hashes that were brought from elsewhere slow, in the background: Argon2id over what came, so that
/// nobody has to log on for it. Behind everybody who logs on; each row is one conditional update, so that a kill
/// or a logon in between loses nothing.
///
/// Metric: `rekey.password.unwrapped`, how many still wait.
@Component
class PasswordWrapping implements RecurringJob {
    private static final int PIECE = 200;
    /// Of one run, so that it ends before its lease; the next run goes on.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final HashingPool pool;
    private final Hashing hashing;
    private final InstantSource clock;
    private final AtomicLong waiting = new AtomicLong();

    PasswordWrapping(JdbcClient jdbc, HashingPool pool, Hashing hashing, InstantSource clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.pool = pool;
        this.hashing = hashing;
        this.clock = clock;
        Gauge.builder("rekey.password.unwrapped", waiting, AtomicLong::get).register(meters);
    }

    @Override
    public String name() {
        return "password-wrapping";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run(Instant now) {
        try {
            var next = piece();
            while (!next.isEmpty() && clock.instant().isBefore(now.plus(LONGEST))) {
                next.forEach(this::wrap);
                next = piece();
            }
        } catch (HashingBusy later) {
            return; // people log on; the next run goes on
        } finally {
            count();
        }
    }

    private List<Waiting> piece() {
        return jdbc.sql("""
                        select person_id, stored
                        from password
                        where stored like '{sealed}%'
                        order by person_id
                        limit :piece
                        """)
                .param("piece", PIECE)
                .query((row, number) -> new Waiting(row.getObject("person_id", UUID.class), row.getString("stored")))
                .list();
    }

    /// Nothing happens to whoever has another password or has logged on meanwhile.
    private void wrap(Waiting one) {
        var sealed = (StoredHash.Sealed) StoredHash.parse(one.stored()).orElseThrow();
        var wrapped = pool.run(Lane.BACKGROUND, () -> hashing.wrap(sealed));
        jdbc.sql("update password set stored = :wrapped where person_id = :person and stored = :former")
                .param("wrapped", wrapped.toString())
                .param("person", one.person())
                .param("former", one.stored())
                .update();
    }

    private void count() {
        waiting.set(jdbc.sql("select count(*) from password where stored like '{sealed}%'")
                .query(Long.class)
                .single());
    }

    private record Waiting(UUID person, String stored) {}
}
