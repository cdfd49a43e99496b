package org.rekey.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rekey.document.Node;

/// The time before which nothing of what people bring can have happened.
final class Earliest {
    static final Instant MOMENT = Instant.parse("1990-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(1990, 1, 1);

    private Earliest() {}

    /// A day may be tomorrow's already where the people are.
    static void check(Node where, LocalDate day, Instant now) {
        if (day.isBefore(DAY)
                || day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw where.refused("has a day before 1990 or in the future");
        }
    }
}
