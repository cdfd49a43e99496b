package org.rekey.throttle;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one statement that counts failures. It judges each row as it stands when its lock is had, so answers at
/// the same moment all count; rows are taken in the order given, so that two logons do not lock each other out.
record FailureCount(JdbcClient jdbc) {
    private static final String SQL = """
            with given (place, scope, subject, waits, forgotten, leak) as (values %s),
            counted as (
              insert into throttle as t (scope, subject, failures, waiting_until, updated_at)
              select scope, subject, 1, :now + nullif(waits[1], 0) * interval '1 second', :now
              from given
              order by place
              on conflict (scope, subject) do update
              set (failures, waiting_until, updated_at) = (
                select remaining + 1,
                       :now + nullif(g.waits[least(array_length(g.waits, 1), remaining + 1)], 0) * interval '1 second',
                       case when g.leak > 0 and remaining > 0
                            then t.updated_at + (t.failures - remaining) * g.leak * interval '1 second'
                            else :now end
                from given g
                cross join lateral (
                  select case when t.updated_at < g.forgotten
                                and (g.leak > 0 or t.failures < :most) then 0
                              when g.leak = 0 then t.failures
                              else greatest(0, t.failures
                                - floor(greatest(0, extract(epoch from :now - t.updated_at)) / g.leak)::int)
                         end as remaining) r
                where g.scope = t.scope and g.subject = t.subject)
              returning scope, subject, failures, waiting_until)
            select c.failures, c.waiting_until
            from counted c
            join given g using (scope, subject)
            order by g.place
            """;
    private static final String ROW = """
            (%1$d, :scope%1$d, :subject%1$d::bytea, :waits%1$d::int[], :forgotten%1$d::timestamptz, :leak%1$d::int)""";

    List<Throttle> add(
            List<Bucket> buckets, Function<Bucket, byte[]> subject, Map<Scope, Growth> growths, Instant now) {
        var rows = IntStream.range(0, buckets.size()).mapToObj(ROW::formatted).collect(Collectors.joining(", "));
        // as text, for a parameter without a type of its own makes the sums ambiguous
        var statement = jdbc.sql(SQL.formatted(rows).replace(":now", "cast(:now as timestamptz)"))
                .param("now", Timestamp.from(now))
                .param("most", Throttle.MOST_FAILURES);
        for (int place = 0; place < buckets.size(); place++) {
            var bucket = buckets.get(place);
            var growth = growths.get(bucket.scope());
            if (growth == null) {
                throw new IllegalStateException("no growth for " + bucket.scope());
            }
            statement = statement
                    .param("scope" + place, bucket.scope().column())
                    .param("subject" + place, subject.apply(bucket))
                    .param(
                            "waits" + place,
                            growth.seconds().toString().replace('[', '{').replace(']', '}'))
                    .param(
                            "forgotten" + place,
                            Timestamp.from(now.minus(growth.forgetting().all())))
                    .param("leak" + place, growth.forgetting().one().toSeconds());
        }
        return statement
                .query((row, number) -> new Throttle(
                        row.getInt("failures"),
                        Optional.ofNullable(row.getTimestamp("waiting_until")).map(Timestamp::toInstant)))
                .list();
    }
}
