package org.rekey.onlineservice;

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

/// The file of online services, setting `rekey.services`. A file that cannot be stops the start; one that is
/// spoiled while the program runs is logged, and what was known stays. A service that is no longer in the file
/// stays too: taking one away is a decision of its own.
@Component
@ConditionalOnProperty("rekey.services")
class ServiceFile implements SmartInitializingSingleton, Polled {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceFile.class);
    private final WatchedFile file;
    private final ServiceReader reader;
    private final Services services;

    ServiceFile(@Value("${rekey.services}") Resource resource, ServiceReader reader, Services services) {
        this.file = new WatchedFile(resource);
        this.reader = reader;
        this.services = services;
    }

    @Override
    public void afterSingletonsInstantiated() {
        file.ifChanged(this::take);
    }

    @Override
    public void poll() {
        try {
            file.ifChanged(this::take);
        } catch (DocumentRefused refused) {
            LOG.atError().addKeyValue("cause", refused.getMessage()).log("online services not taken up");
        }
    }

    /// All of them are read before the first is kept.
    private void take(Node document) {
        document.only("services").required("services").items().stream()
                .map(one -> reader.read(one, services.idFor(ServiceReader.clientId(one))))
                .toList()
                .forEach(services::saveIfChanged);
    }
}
