package org.rekey.throttle;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredThrottles implements Throttles {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Map<Scope, Growth> growths = new EnumMap<>(Scope.class);

    StoredThrottles(JdbcClient jdbc, Vault vault, ThrottleSettings settings) {
        this.jdbc = jdbc;
        this.vault = vault;
        for (var scope : Scope.values()) {
            growths.put(scope, settings.growth(scope));
        }
    }

    @Override
    public Optional<Instant> waitingUntil(List<Bucket> buckets, Instant now) {
        return jdbc.sql("""
                        select waiting_until
                        from throttle
                        where (scope, subject) in (:rows) and waiting_until > :now
                        order by waiting_until desc
                        limit 1
                        """)
                .param("rows", rows(buckets))
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public Throttle failed(Bucket bucket, Instant now) {
        var growth = growth(bucket);
        return jdbc.sql("""
                        insert into throttle as t (scope, subject, failures, waiting_until, updated_at)
                        values (:scope, :subject, 1,
                                cast(:now as timestamptz) + nullif((cast(:waits as int[]))[1], 0) * interval '1 second',
                                :now)
                        on conflict (scope, subject) do update
                        set failures = case when t.updated_at < :forgotten then 1 else t.failures + 1 end,
                            waiting_until = cast(:now as timestamptz) + nullif((cast(:waits as int[]))[
                                least(:last, case when t.updated_at < :forgotten then 1 else t.failures + 1 end)], 0)
                                * interval '1 second',
                            updated_at = greatest(t.updated_at, :now)
                        returning failures, waiting_until
                        """)
                .param("scope", bucket.scope().column())
                .param("subject", subjectHash(bucket))
                .param("waits", array(growth.seconds()))
                .param("last", growth.seconds().size())
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(growth.forgottenAfter())))
                .query(StoredThrottles::throttle)
                .single();
    }

    @Override
    public void succeeded(List<Bucket> buckets) {
        var forgiven =
                buckets.stream().filter(it -> it.scope() != Scope.NETWORK).toList();
        if (!forgiven.isEmpty()) {
            jdbc.sql("delete from throttle where (scope, subject) in (:rows)")
                    .param("rows", rows(forgiven))
                    .update();
        }
    }

    @Override
    public byte[] subjectHash(Bucket bucket) {
        var written = bucket.scope() + ":" + bucket.subject();
        return vault.hash(HashPurpose.THROTTLE, written.getBytes(StandardCharsets.UTF_8))
                .value();
    }

    @Override
    public List<Object[]> rows(List<Bucket> buckets) {
        return buckets.stream()
                .map(it -> new Object[] {it.scope().column(), subjectHash(it)})
                .toList();
    }

    int purge(Instant before) {
        return jdbc.sql("delete from throttle where updated_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private Growth growth(Bucket bucket) {
        return Objects.requireNonNull(growths.get(bucket.scope()));
    }

    private static String array(List<Integer> waits) {
        return waits.toString().replace('[', '{').replace(']', '}');
    }

    private static Throttle throttle(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp until = row.getTimestamp("waiting_until");
        return new Throttle(row.getInt("failures"), Optional.ofNullable(until).map(Timestamp::toInstant));
    }
}
