package org.rekey.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rekey.schedule.RecurringJob;
import org.springframework.stereotype.Component;

/// Forgets what officers typed to find people, a day later: the look and its reason stay; and how much each did,
/// three months later.
@Component
class TypedSubjects implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration TALLIES_KEPT = Duration.ofDays(92);
    private final LookRows rows;
    private final Tallies tallies;

    TypedSubjects(LookRows rows, Tallies tallies) {
        this.rows = rows;
        this.tallies = tallies;
    }

    @Override
    public String name() {
        return "desk-subjects-purge";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        rows.forgetSubjects(now.minus(KEPT));
        tallies.forget(LocalDate.ofInstant(now.minus(TALLIES_KEPT), ZoneOffset.UTC));
    }
}
