package org.rekey.phaseout;

import java.security.MessageDigest;
import java.time.InstantSource;
import org.rekey.document.Node;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Brings plans into force. The same plan again is no new version, so that every node may read the same file.
@Component
class PlanPublisher {
    private final PlanTable table;
    private final KeyTypes types;
    private final TransactionOperations transaction;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    PlanPublisher(
            PlanTable table,
            KeyTypes types,
            TransactionOperations transaction,
            InstantSource time,
            ApplicationEventPublisher events) {
        this.table = table;
        this.types = types;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /// Publishes the plans of a document `phase-outs`: all that changed, or none if one of them cannot be.
    void publish(Node document, String proposer) {
        transaction.executeWithoutResult(_ -> {
            table.lock();
            for (var plan : document.only("phase-outs").required("phase-outs").items()) {
                publishOne(plan, proposer);
            }
        });
    }

    private void publishOne(Node plan, String proposer) {
        var retiring = PlanReader.retiring(plan);
        var before = table.newest(retiring);
        int version = before.map(PlanTable.Version::number).orElse(0) + 1;
        installed(plan, PlanReader.read(plan, version));
        var document = PlanDocument.of(plan);
        if (before.isPresent() && MessageDigest.isEqual(before.get().hash(), document.hash())) {
            return;
        }
        var now = time.instant();
        table.publish(retiring, version, document, proposer, now);
        events.publishEvent(new PhaseOutPublished(now, retiring, version));
    }

    /// A plan about keys that nobody here can have is a slip of the pen.
    private void installed(Node node, PhaseOut plan) {
        checked(node.required("key"), plan.retiring());
        for (var replacement : plan.replacements().inOrder()) {
            checked(node.required("replacements"), replacement);
        }
    }

    private void checked(Node node, KeyTypeId type) {
        if (!types.has(type)) {
            var known =
                    types.all().stream().map(one -> one.id().value()).sorted().toList();
            throw node.refused("there is no kind of key " + type + "; installed are " + known);
        }
    }
}
