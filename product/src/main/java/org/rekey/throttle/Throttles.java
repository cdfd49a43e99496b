package org.rekey.throttle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The counted failures. Rows exist only after failures, so a good logon reads an empty table.
public interface Throttles {
    /// The condition, in a statement that accepts an answer, that its bucket is open: of a thousand answers sent at
    /// once only those that come before the bucket closes can win. Parameters `:throttleScope`,
    /// `:throttleSubject` (from [#scopeColumn] and [#subjectHash]) and `:now`.
    String OPEN = """
            not exists (select 1 from throttle
             where scope = :throttleScope and subject = :throttleSubject and waiting_until > :now)""";

    /// Until when the longest waiting one of these buckets waits, if any does. One statement.
    Optional<Instant> waitingUntil(List<Bucket> buckets, Instant now);

    /// Counts a failure in each of these buckets: one atomic statement, so that wrong answers at the same moment all
    /// count. Always give them in the same order, the narrowest first.
    ///
    /// @return how each stands, in that order
    List<Throttle> failed(List<Bucket> buckets, Instant now);

    /// Counts a failure in this bucket alone.
    default Throttle failed(Bucket bucket, Instant now) {
        return failed(List.of(bucket), now).getFirst();
    }

    /// Forgets the failures of buckets after a right answer. Sources keep their count: one good logon among many
    /// guesses, perhaps of the guesser himself, says nothing about the others.
    void succeeded(List<Bucket> buckets);

    /// What stands in the column `throttle.scope` for this bucket.
    static String scopeColumn(Bucket bucket) {
        return bucket.scope().column();
    }

    /// What stands in the column `throttle.subject` for this bucket.
    byte[] subjectHash(Bucket bucket);

    /// The rows of these buckets as pairs of `(scope, subject)`, for a statement that reads throttles with something
    /// else: `(scope, subject) in (:rows)`.
    List<Object[]> rows(List<Bucket> buckets);
}
