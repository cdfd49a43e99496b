package org.rekey.dispatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.rekey.database.Figure;
import org.springframework.stereotype.Component;

/// Gauges `rekey.dispatch.waiting`, orders that nobody has printed yet, and `rekey.dispatch.oldest`, for how many
/// seconds the first of them has waited.
@Component
class WaitingOrders {
    private record Waiting(int orders, long seconds) {}

    WaitingOrders(OrderRows orders, InstantSource time, MeterRegistry meters) {
        var waiting = new Figure<>(
                time,
                now -> new Waiting(
                        orders.open(),
                        orders.oldest()
                                .map(since -> Duration.between(since, now).toSeconds())
                                .orElse(0L)));
        Gauge.builder("rekey.dispatch.waiting", waiting, it -> it.number(Waiting::orders))
                .description("keys by post that were asked for and not printed yet")
                .strongReference(true)
                .register(meters);
        Gauge.builder("rekey.dispatch.oldest", waiting, it -> it.number(Waiting::seconds))
                .baseUnit("seconds")
                .description("for how long the oldest of them has waited")
                .strongReference(true)
                .register(meters);
    }
}
