package org.rekey.registration;

import java.time.Duration;
import java.time.Instant;
import org.rekey.schedule.RecurringJob;
import org.springframework.stereotype.Component;

/// Forgets what officers typed to find people, a day later: the look and its reason stay.
@Component
class TypedSubjects implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(1);
    private final LookRows rows;

    TypedSubjects(LookRows rows) {
        this.rows = rows;
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
    }
}
