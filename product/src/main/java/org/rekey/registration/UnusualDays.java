package org.rekey.registration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// Gauge `rekey.desk.unusual`: officers who did far more today than is usual at their office. Who, their auditor
/// sees.
@Component
class UnusualDays {
    UnusualDays(Tallies tallies, Moments moments, MeterRegistry meters) {
        Gauge.builder("rekey.desk.unusual", tallies, it -> it.unusual(moments.today()))
                .description("officers who did far more today than is usual at their office")
                .register(meters);
    }
}
