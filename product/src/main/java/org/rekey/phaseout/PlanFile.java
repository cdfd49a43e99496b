package org.rekey.phaseout;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.rekey.document.Node;
import org.rekey.document.WatchedFile;
import org.rekey.schedule.Polled;
import org.rekey.settings.OnlyWith;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// The file of plans, setting `rekey.phase-outs`.
@Component
@OnlyWith("${rekey.phase-outs:}")
class PlanFile implements SmartInitializingSingleton, Polled {
    private final PlanPublisher publisher;
    private final PublishedPlans plans;
    private final WatchedFile file;

    PlanFile(
            @Value("${rekey.phase-outs}") Resource resource,
            PlanPublisher publisher,
            PublishedPlans plans,
            MeterRegistry meters) {
        this.publisher = publisher;
        this.plans = plans;
        this.file = new WatchedFile("rekey.phase-outs", resource, meters, this::publish);
    }

    @Override
    public void afterSingletonsInstantiated() {
        file.start();
    }

    @Override
    public void poll() {
        file.poll();
    }

    private List<String> publish(Node document) {
        var superseded = publisher.publish(document, "file");
        plans.poll();
        return superseded;
    }
}
