package org.rekey.key;

import java.time.Duration;
import java.time.Instant;
import org.rekey.schedule.RecurringJob;
import org.springframework.stereotype.Component;

/// Clears away activations that were never finished, a thousand at a time, and with them their sealed secrets.
@Component
class ExpiredActivations implements RecurringJob {
    private static final int PIECE = 1000;
    private final PendingActivationRows rows;

    ExpiredActivations(PendingActivationRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "expired-activations";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run(Instant now) {
        int gone;
        do {
            gone = rows.purge(now, PIECE);
        } while (gone == PIECE);
    }
}
