package org.rekey.phaseout;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.KeyTypeId;
import org.rekey.schedule.Polled;
import org.springframework.stereotype.Component;

/// The published plans in the memory of a node, by the counter that grows with every publication.
@Component
class PublishedPlans implements Polled {
    private final PlanTable table;
    private volatile Loaded loaded = new Loaded(-1, Map.of());

    PublishedPlans(PlanTable table) {
        this.table = table;
    }

    Optional<PhaseOut> of(KeyTypeId type) {
        return Optional.ofNullable(plans().get(type));
    }

    Collection<PhaseOut> all() {
        return plans().values();
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
            loaded = new Loaded(published, table.newest());
        }
    }

    private record Loaded(long published, Map<KeyTypeId, PhaseOut> plans) {}
}
