package org.rekey.onetimecode;

import java.time.Duration;
import java.time.Instant;
import org.rekey.schedule.RecurringJob;
import org.springframework.stereotype.Component;

/// Clears away codes that have long expired, a thousand at a time, so that no transaction is long.
@Component
class ExpiredCodes implements RecurringJob {
    private static final int PIECE = 1000;
    private final OneTimeCodeRows rows;
    private final TextCodeDays days;

    ExpiredCodes(OneTimeCodeRows rows, TextCodeDays days) {
        this.rows = rows;
        this.days = days;
    }

    @Override
    public String name() {
        return "expired-one-time-codes";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        int gone;
        do {
            gone = rows.purge(now, PIECE);
        } while (gone == PIECE);
        days.purge(now);
    }
}
