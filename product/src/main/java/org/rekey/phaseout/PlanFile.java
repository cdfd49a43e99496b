package org.rekey.phaseout;

import org.rekey.document.DocumentRefused;
import org.rekey.document.Node;
import org.rekey.document.WatchedFile;
import org.rekey.schedule.Polled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// The file of plans, setting `rekey.phase-outs`. A file that cannot be stops the start; one that is spoiled
/// while the program runs is logged, and what was published stays.
@Component
@ConditionalOnProperty("rekey.phase-outs")
class PlanFile implements SmartInitializingSingleton, Polled {
    private static final Logger LOG = LoggerFactory.getLogger(PlanFile.class);
    private final WatchedFile file;
    private final PlanPublisher publisher;
    private final PublishedPlans plans;

    PlanFile(@Value("${rekey.phase-outs}") Resource resource, PlanPublisher publisher, PublishedPlans plans) {
        this.file = new WatchedFile(resource);
        this.publisher = publisher;
        this.plans = plans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        file.ifChanged(this::publish);
    }

    @Override
    public void poll() {
        try {
            file.ifChanged(this::publish);
        } catch (DocumentRefused refused) {
            LOG.atError().addKeyValue("cause", refused.getMessage()).log("phase-outs not taken up");
        }
    }

    private void publish(Node document) {
        publisher.publish(document, "file");
        plans.poll();
    }
}
