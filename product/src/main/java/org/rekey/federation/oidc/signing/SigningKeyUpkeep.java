package org.rekey.federation.oidc.signing;

import java.time.Duration;
import java.time.Instant;
import org.rekey.schedule.RecurringJob;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Rotates signing keys that have signed for long enough, and removes those that are gone.
@Component
class SigningKeyUpkeep implements RecurringJob {
    private final SigningKeyTable table;
    private final SigningKeyRotation rotation;
    private final Duration rotateAfter;

    SigningKeyUpkeep(
            SigningKeyTable table,
            SigningKeyRotation rotation,
            @Value("${rekey.oidc.rotate-signing-keys-after:90d}") Duration rotateAfter) {
        this.table = table;
        this.rotation = rotation;
        this.rotateAfter = rotateAfter;
    }

    @Override
    public String name() {
        return "oidc-signing-keys";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        table.removeGone(now);
        if (table.signingSince(now.minus(rotateAfter))) {
            rotation.rotate();
        }
    }
}
