package org.rekey.phaseout;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rekey.document.Node;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Brings plans into force. The same plan again is no new version, so that every node may read the same file; and one
/// that was replaced does not come back by a node that still has the older file.
@Component
class PlanPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(PlanPublisher.class);
    private final PlanTable table;
    private final KeyTypes types;
    private final TransactionOperations transaction;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final Level replacing;

    PlanPublisher(
            PlanTable table,
            KeyTypes types,
            TransactionOperations transaction,
            InstantSource time,
            ApplicationEventPublisher events,
            @Value("${rekey.mykeys.minimum-level:300}") int replacing) {
        this.table = table;
        this.types = types;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
        this.replacing = new Level(replacing);
    }

    /// Publishes the plans of a document `phase-outs`: all that changed, or none if one of them cannot be. A plan that
    /// is no longer in it stays in force, which is said in the log.
    ///
    /// @return a line for each plan that is left aside, because a later one has replaced it
    List<String> publish(Node document, String proposer) {
        return transaction.execute(_ -> {
            table.lock();
            var plans = document.only("phase-outs").required("phase-outs").items();
            var listed = kinds(plans);
            var superseded = plans.stream()
                    .flatMap(plan -> publishOne(plan, proposer).stream())
                    .toList();
            warn(listed);
            return superseded;
        });
    }

    private static Set<KeyTypeId> kinds(List<Node> plans) {
        var kinds = new HashSet<KeyTypeId>();
        for (var plan : plans) {
            var kind = PlanReader.retiring(plan);
            if (!kinds.add(kind)) {
                throw plan.required("key").refused("there is a plan for " + kind + " before this one");
            }
        }
        return kinds;
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

    private Optional<String> publishOne(Node plan, String proposer) {
        var retiring = PlanReader.retiring(plan);
        int newest = table.newestVersion(retiring);
        var read = PlanReader.read(plan, newest + 1);
        installed(plan, read);
        replaceable(plan, read);
        var document = PlanDocument.of(plan);
        var known = table.version(retiring, document.hash());
        if (known.isEmpty()) {
            var now = time.instant();
            table.publish(retiring, newest + 1, document, proposer, now);
            events.publishEvent(new PhaseOutPublished(now, retiring, newest + 1));
        }
        return known.filter(version -> version < newest).map(version -> superseded(retiring, version, newest));
    }

    private static String superseded(KeyTypeId retiring, int version, int newest) {
        return "the plan for %s is version %d, which version %d has replaced: bring this file up to date,"
                        .formatted(retiring, version, newest)
                + " or say in `again` why the former plan comes back";
    }

    /// Whoever holds a key that is worth less and less must still get in where it is replaced.
    private void replaceable(Node node, PhaseOut plan) {
        var narrowing = plan.narrowing();
        if (narrowing != null && !narrowing.level().suffices(replacing)) {
            throw node.required("narrowed")
                    .refused("a level below %s, that of My digital keys, locks out whoever has no other key"
                            .formatted(replacing));
        }
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
