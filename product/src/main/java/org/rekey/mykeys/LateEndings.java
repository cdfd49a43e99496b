package org.rekey.mykeys;

import java.time.Duration;
import java.time.Instant;
import org.rekey.key.DigitalKeys;
import org.rekey.schedule.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends for good the keys that were only suspended when they were replaced, once the holder has had the time to
/// object. They were of no use meanwhile and their holders were told then, so nothing hangs on the moment at which
/// this runs.
@Component
class LateEndings implements RecurringJob {
    private final DigitalKeys keys;
    private final MyKeysSettings settings;
    private final TransactionTemplate transaction;

    LateEndings(DigitalKeys keys, MyKeysSettings settings, TransactionTemplate transaction) {
        this.keys = keys;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "late-endings";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        for (var late : keys.overdue(now.minus(settings.restorable()))) {
            transaction.executeWithoutResult(status -> keys.endLate(late, now));
        }
    }
}
