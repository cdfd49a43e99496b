package org.rekey.throttle;

import java.time.Instant;
import java.util.List;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyLocked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Counts wrong codes of a key, wherever they are given, and says so when they lock it for a while.
@Component
public class KeyFailures {
    private final Throttles throttles;
    private final ApplicationEventPublisher events;

    KeyFailures(Throttles throttles, ApplicationEventPublisher events) {
        this.throttles = throttles;
        this.events = events;
    }

    /// In the caller's transaction.
    ///
    /// @param buckets the key's own first
    public void failed(DigitalKey key, List<Bucket> buckets, Instant now) {
        throttles
                .failed(buckets, now)
                .getFirst()
                .waitingUntil()
                .ifPresent(until -> events.publishEvent(new KeyLocked(now, key.holder(), key.id(), key.type(), until)));
    }
}
