package org.rekey.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts every event once it is committed: `rekey.session.started` by key type, service and detail (an outcome, a
/// choice). A new kind of event is counted without a line here. No tag says anything of a person.
@Component
class EventMeters {
    private static final String NONE = "none";
    private final MeterRegistry meters;
    private final Function<ServiceId, String> names;

    @Autowired
    EventMeters(MeterRegistry meters, Services services) {
        this(meters, id -> services.of(id).clientId());
    }

    EventMeters(MeterRegistry meters, Function<ServiceId, String> names) {
        this.meters = meters;
        this.names = names;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DomainEvent event) {
        var facts = Facts.of(event);
        var service = facts.service();
        meters.counter(
                        "rekey." + facts.kind().replace('-', '.'),
                        "key_type",
                        orNone(facts.keyType()),
                        "service",
                        service == null ? NONE : names.apply(service),
                        "detail",
                        orNone(facts.detail()))
                .increment();
    }

    private static String orNone(@Nullable Object tag) {
        return tag == null ? NONE : tag.toString();
    }
}
