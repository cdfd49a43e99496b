package org.rekey.onlineservice;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rekey.schedule.Polled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The online services, in the memory of each node: a logon asks the database for none of them. A counter in
/// the database grows with every change; each node looks at it every two seconds.
@Component
public class Services implements Polled {
    private final ServiceTable table;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private volatile Loaded loaded = new Loaded(-1, Map.of(), Map.of());

    Services(
            ServiceTable table, TransactionTemplate transaction, InstantSource time, ApplicationEventPublisher events) {
        this.table = table;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    public Optional<OnlineService> byClientId(String clientId) {
        return Optional.ofNullable(loaded().byClientId.get(clientId));
    }

    public OnlineService of(ServiceId id) {
        if (!loaded().byId.containsKey(id)) {
            poll(); // added a moment ago, here or on another node
        }
        var service = loaded.byId.get(id);
        if (service == null) {
            throw new NoSuchElementException("no online service " + id);
        }
        return service;
    }

    /// My digital keys itself.
    public OnlineService myDigitalKeys() {
        return byClientId(OnlineService.MY_DIGITAL_KEYS).orElseThrow();
    }

    public Collection<OnlineService> all() {
        return loaded().byId.values();
    }

    /// The identity of the service with this client id: the one it has, or one that nobody has yet.
    public ServiceId idFor(String clientId) {
        return table.idOf(clientId).orElseGet(table::nextId);
    }

    /// Adds a service or changes it. This node knows at once, the others within two seconds.
    public void save(OnlineService service) {
        transaction.executeWithoutResult(status -> write(service));
        poll();
    }

    private void write(OnlineService service) {
        table.save(service);
        events.publishEvent(new ServiceChanged(time.instant(), service.id(), ServiceDigest.of(service, "")));
    }

    /// Two nodes that read the same file at the same time write once.
    void saveIfChanged(OnlineService service) {
        if (!isKnown(service)) {
            save(service);
        }
    }

    /// Adds or changes a service as the file has it. False if it has been this before and was replaced: then it stays
    /// what it is now.
    ///
    /// @param again why a former one comes back; empty if it does not
    boolean take(OnlineService service, String again) {
        if (isKnown(service)) {
            return true;
        }
        boolean taken = transaction.execute(status -> {
            table.lock();
            poll();
            return isKnown(service) || replace(service.as(idFor(service.clientId())), again);
        });
        poll();
        return taken;
    }

    private boolean replace(OnlineService service, String again) {
        var now = time.instant();
        var client = service.clientId();
        byClientId(client).ifPresent(former -> table.note(client, ServiceDigest.of(former, ""), now));
        boolean anew = table.note(client, ServiceDigest.of(service, again), now);
        if (anew) {
            write(service);
        }
        return anew;
    }

    private boolean isKnown(OnlineService service) {
        return byClientId(service.clientId())
                .filter(present -> present.equals(service.as(present.id())))
                .isPresent();
    }

    @Override
    public synchronized void poll() {
        var version = table.version();
        if (version != loaded.version) {
            loaded = Loaded.of(version, table.all());
        }
    }

    private Loaded loaded() {
        if (loaded.version < 0) {
            poll();
        }
        return loaded;
    }

    private record Loaded(long version, Map<ServiceId, OnlineService> byId, Map<String, OnlineService> byClientId) {
        static Loaded of(long version, Collection<OnlineService> services) {
            return new Loaded(
                    version,
                    services.stream().collect(Collectors.toUnmodifiableMap(OnlineService::id, one -> one)),
                    services.stream().collect(Collectors.toUnmodifiableMap(OnlineService::clientId, one -> one)));
        }
    }
}
