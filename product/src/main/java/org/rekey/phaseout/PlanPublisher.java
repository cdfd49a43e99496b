package org.rekey.phaseout;

import java.security.MessageDigest;
import java.time.InstantSource;
import org.rekey.document.Node;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings plans into force. The same plan again is no new version, so that every node may read the same file.
@Component
class PlanPublisher {
    private final PlanTable table;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    PlanPublisher(PlanTable table, InstantSource time, ApplicationEventPublisher events) {
        this.table = table;
        this.time = time;
        this.events = events;
    }

    /// Publishes the plans of a document `phase-outs`: all that changed, or none if one of them cannot be.
    @Transactional
    public void publish(Node document, String proposer) {
        table.lock();
        for (var plan : document.only("phase-outs").required("phase-outs").items()) {
            publishOne(plan, proposer);
        }
    }

    private void publishOne(Node plan, String proposer) {
        var retiring = PlanReader.retiring(plan);
        var before = table.newest(retiring);
        int version = before.map(PlanTable.Version::number).orElse(0) + 1;
        PlanReader.read(plan, version);
        var document = PlanDocument.of(plan);
        if (before.isPresent() && MessageDigest.isEqual(before.get().hash(), document.hash())) {
            return;
        }
        var now = time.instant();
        table.publish(retiring, version, document, proposer, now);
        events.publishEvent(new PhaseOutPublished(now, retiring, version));
    }
}
