package org.rekey.phaseout;

import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rekey.document.Node;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Brings plans into force. The same plan again is no new version, so that every node may read the same file.
@Component
class PlanPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(PlanPublisher.class);
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

    /// Publishes the plans of a document `phase-outs`: all that changed, or none if one of them cannot be. A plan that
    /// is no longer in it stays in force, which is said in the log.
    void publish(Node document, String proposer) {
        transaction.executeWithoutResult(_ -> {
            table.lock();
            var plans = document.only("phase-outs").required("phase-outs").items();
            plans.forEach(plan -> publishOne(plan, proposer));
            warn(plans.stream().map(PlanReader::retiring).collect(Collectors.toSet()));
        });
    }

    /// A line that was deleted by mistake brings no dead key back to life; whoever meant it writes later days instead.
    private void warn(Set<KeyTypeId> listed) {
        var missing = new TreeSet<String>();
        table.newest().keySet().stream()
                .filter(type -> !listed.contains(type))
                .forEach(type -> missing.add(type.value()));
        if (!missing.isEmpty()) {
            LOG.atWarn().addKeyValue("keys", missing).log("phase-outs in force are not in the file");
        }
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
