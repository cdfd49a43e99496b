package org.rekey.registration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.rekey.database.Figure;
import org.springframework.stereotype.Component;

/// Gauge `rekey.desk.unusual`: officers who did far more today than is usual at their office. Who, their auditor
/// sees.
@Component
class UnusualDays {
    UnusualDays(Tallies tallies, Moments moments, InstantSource time, MeterRegistry meters) {
        var unusual = new Figure<>(time, now -> tallies.unusual(moments.today()));
        Gauge.builder("rekey.desk.unusual", unusual, it -> it.number(Integer::doubleValue))
                .description("officers who did far more today than is usual at their office")
                .strongReference(true)
                .register(meters);
    }
}
