package org.rekey.phaseout;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rekey.key.KeyTypeId;
import org.rekey.schedule.Polled;
import org.springframework.stereotype.Component;

/// The published plans in the memory of a node, by the counter that grows with every publication. The last ones
/// before them stay too, for logons that began under them.
@Component
class PublishedPlans implements Polled {
    private static final int FORMER = 8;
    private final PlanTable table;
    private volatile Loaded loaded = new Loaded(-1, Map.of(), Map.of());

    PublishedPlans(PlanTable table) {
        this.table = table;
    }

    Optional<PhaseOut> of(KeyTypeId type) {
        return Optional.ofNullable(plans().get(type));
    }

    Collection<PhaseOut> all() {
        return plans().values();
    }

    /// The plan that was in force under a number; the present one where this node does not know that number.
    Optional<PhaseOut> of(KeyTypeId type, long published) {
        var present = plans();
        return Optional.ofNullable(
                loaded.former.getOrDefault(published, present).get(type));
    }

    long published() {
        plans();
        return loaded.published;
    }

    private Map<KeyTypeId, PhaseOut> plans() {
        if (loaded.published < 0) {
            poll();
        }
        return loaded.plans;
    }

    @Override
    public synchronized void poll() {
        long published = table.published();
        if (published != loaded.published) {
            var former = new TreeMap<>(loaded.former);
            former.put(loaded.published, loaded.plans);
            former.remove(-1L);
            while (former.size() > FORMER) {
                former.pollFirstEntry();
            }
            loaded = new Loaded(published, table.newest(), Map.copyOf(former));
        }
    }

    private record Loaded(long published, Map<KeyTypeId, PhaseOut> plans, Map<Long, Map<KeyTypeId, PhaseOut>> former) {}
}
