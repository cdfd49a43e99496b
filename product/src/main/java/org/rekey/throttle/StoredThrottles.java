package org.rekey.throttle;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredThrottles implements Throttles {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final FailureCount count;
    private final Map<Scope, Growth> growths = new EnumMap<>(Scope.class);

    StoredThrottles(JdbcClient jdbc, Vault vault, ThrottleSettings settings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.count = new FailureCount(jdbc);
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
    public List<Throttle> failed(List<Bucket> buckets, Instant now) {
        return count.add(buckets, this::subjectHash, growths, now);
    }

    @Override
    public void succeeded(List<Bucket> buckets) {
        var forgiven = buckets.stream().filter(it -> it.scope().forgiving()).toList();
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

    /// @param exhausted before this moment even a hundred failures in a row are cleared away, lest names that nobody
    /// has stay for ever
    int purge(Instant before, Instant exhausted) {
        return jdbc.sql("""
                        delete from throttle
                        where updated_at < :exhausted or (updated_at < :before and failures < :most)
                        """)
                .param("before", Timestamp.from(before))
                .param("exhausted", Timestamp.from(exhausted))
                .param("most", Throttle.MOST_FAILURES)
                .update();
    }
}
