package org.rekey.dispatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Gauges `rekey.dispatch.waiting`, orders that nobody has printed yet, and `rekey.dispatch.oldest`, for how many
/// seconds the first of them has waited.
@Component
class WaitingOrders {
    WaitingOrders(OrderRows orders, InstantSource time, MeterRegistry meters) {
        Gauge.builder("rekey.dispatch.waiting", orders, OrderRows::open)
                .description("keys by post that were asked for and not printed yet")
                .register(meters);
        Gauge.builder(
                        "rekey.dispatch.oldest",
                        orders,
                        it -> it.oldest()
                                .map(since ->
                                        Duration.between(since, time.instant()).toSeconds())
                                .orElse(0L))
                .baseUnit("seconds")
                .description("for how long the oldest of them has waited")
                .register(meters);
    }
}
