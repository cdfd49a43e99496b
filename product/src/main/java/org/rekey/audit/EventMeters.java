package org.rekey.audit;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.rekey.event.DomainEvent;
import org.rekey.onlineservice.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts every event once it is committed: `rekey.session.started` by key type, service and detail (an outcome, a
/// choice). A new kind of event is counted without a line here. No tag says anything of a person.
@Component
class EventMeters {
    private static final String NONE = "none";
    private final MeterRegistry meters;
    private final Services services;

    EventMeters(MeterRegistry meters, Services services) {
        this.meters = meters;
        this.services = services;
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
                        service == null ? NONE : services.of(service).clientId(),
                        "detail",
                        orNone(facts.detail()))
                .increment();
    }

    private static String orNone(@Nullable Object tag) {
        return tag == null ? NONE : tag.toString();
    }
}
