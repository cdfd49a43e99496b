package org.rekey.dispatch;

import java.time.Instant;
import java.util.List;
import org.rekey.dispatch.KeyOrder.State;
import org.rekey.key.KeyActivated;
import org.rekey.key.KeyDeactivated;
import org.rekey.key.KeyId;
import org.rekey.key.KeySuspended;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notes what becomes of a key while it is on its way: its first right code says that it has arrived; one that is
/// ended or given up never will. Runs in the transaction of the event.
@Component
class OrderProgress {
    private final OrderRows rows;
    private final ApplicationEventPublisher events;

    OrderProgress(OrderRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void on(KeyActivated event) {
        ended(event.key(), State.RECEIVED, event.at());
    }

    @EventListener
    void on(KeyDeactivated event) {
        ended(event.key(), State.WITHDRAWN, event.at());
    }

    @EventListener
    void on(KeySuspended event) {
        if (event.why().forGood()) {
            ended(event.key(), State.WITHDRAWN, event.at());
        }
    }

    private void ended(KeyId key, State state, Instant now) {
        rows.underWay(key)
                .filter(order -> rows.move(order.number(), List.of(State.PRINTED, State.POSTED), state, now))
                .ifPresent(order -> events.publishEvent(
                        new KeyOrderEnded(now, order.person(), order.type(), order.number(), state)));
    }
}
