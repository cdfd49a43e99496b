package org.rekey.onlineservice;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rekey.document.Node;
import org.rekey.document.WatchedFile;
import org.rekey.schedule.Polled;
import org.rekey.settings.OnlyWith;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// The file of online services, setting `rekey.services`. A service that is no longer in the file stays: taking one
/// away is a decision of its own. One that was replaced stays replaced, until the file says why it comes back.
@Component
@OnlyWith("${rekey.services:}")
class ServiceFile implements SmartInitializingSingleton, Polled {
    private final ServiceReader reader;
    private final Services services;
    private final WatchedFile file;

    ServiceFile(
            @Value("${rekey.services}") Resource resource,
            ServiceReader reader,
            Services services,
            MeterRegistry meters) {
        this.reader = reader;
        this.services = services;
        this.file = new WatchedFile("rekey.services", resource, meters, this::take);
    }

    @Override
    public void afterSingletonsInstantiated() {
        file.start();
    }

    @Override
    public void poll() {
        file.poll();
    }

    /// All of them are read before the first is kept.
    private List<String> take(Node document) {
        var written = document.only("services").required("services").items();
        oneEach(written);
        return written.stream().map(this::read).toList().stream()
                .flatMap(one -> keep(one).stream())
                .toList();
    }

    private static void oneEach(List<Node> written) {
        var clients = new HashSet<String>();
        for (var one : written) {
            var client = ServiceReader.clientId(one);
            if (!clients.add(client)) {
                throw one.required("client-id").refused("there is a service " + client + " before this one");
            }
        }
    }

    private Written read(Node one) {
        return new Written(
                reader.read(one, services.idFor(ServiceReader.clientId(one))),
                one.at("again").map(Node::text).orElse(""));
    }

    private Optional<String> keep(Written one) {
        return services.take(one.service, one.again)
                ? Optional.empty()
                : Optional.of("the service " + one.service.clientId() + " was this before and has been replaced: bring"
                        + " this file up to date, or say in `again` why the former one comes back");
    }

    private record Written(OnlineService service, String again) {}
}
