package org.rekey.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether the audit trail is sealed in time, as a health component and as `rekey.audit.seal.age` in seconds. A
/// trail that is not sealed keeps nobody from logging on, so it does not count for readiness.
@Component("auditTrailHealthIndicator") // the suffix is cut off in the health document
class SealHealth implements HealthIndicator {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private final SealingLoop sealer;

    SealHealth(SealingLoop sealer, MeterRegistry meters) {
        this.sealer = sealer;
        Gauge.builder("rekey.audit.seal.age", sealer, it -> it.age().toMillis() / 1000.0)
                .description("seconds since everything was sealed")
                .register(meters);
    }

    @Override
    public Health health() {
        var age = sealer.age();
        var health = age.compareTo(LONGEST) > 0 ? Health.down() : Health.up();
        return health.withDetail("unsealedSeconds", age.toSeconds()).build();
    }
}
