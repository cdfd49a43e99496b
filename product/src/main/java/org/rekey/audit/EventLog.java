package org.rekey.audit;

import org.rekey.event.DomainEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// One line of the log for each committed event. It names the logon that the event belongs to, never the person:
/// whoever may know that looks in the audit trail.
@Component
class EventLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.rekey.event");

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DomainEvent event) {
        var facts = Facts.of(event);
        var line = LOG.atInfo().addKeyValue("event", facts.kind());
        if (facts.detail() != null) {
            line = line.addKeyValue("detail", facts.detail());
        }
        if (facts.keyType() != null) {
            line = line.addKeyValue("keyType", facts.keyType());
        }
        if (facts.service() != null) {
            line = line.addKeyValue("onlineService", facts.service());
        }
        var flow = facts.body().get("flow");
        if (flow != null) {
            line = line.addKeyValue("flow", flow);
        }
        line.log(facts.kind().replace('-', ' '));
    }
}
