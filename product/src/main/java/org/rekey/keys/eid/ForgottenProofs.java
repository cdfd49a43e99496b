package org.rekey.keys.eid;

import java.time.Duration;
import java.time.Instant;
import org.rekey.schedule.RecurringJob;
import org.springframework.stereotype.Component;

/// Clears away proofs that nobody came back with, a thousand at a time, and with them what they knew of a card.
@Component
@WhenSwitchedOn
class ForgottenProofs implements RecurringJob {
    private static final int PIECE = 1000;
    private final Proofs proofs;

    ForgottenProofs(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return "forgotten-eid-proofs";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run(Instant now) {
        int gone;
        do {
            gone = proofs.forget(now, PIECE);
        } while (gone == PIECE);
    }
}
