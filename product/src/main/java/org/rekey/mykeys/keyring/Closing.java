package org.rekey.mykeys.keyring;

import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.onlineservice.OnlineService;

/// What a person could no longer enter without one of their keys.
///
/// @param services those of their recent services that only this key opens
/// @param home My digital keys itself: without it, no key can be activated or taken back any more
public record Closing(List<OnlineService> services, boolean home) {
    public Closing {
        services = List.copyOf(services);
    }

    /// @param active the keys that work now, this one among them
    /// @param used the person's recent services
    /// @param mine My digital keys
    /// @param opens whether a key opens a service at this moment
    static Closing without(
            KeyId key,
            Collection<DigitalKey> active,
            Collection<OnlineService> used,
            OnlineService mine,
            BiPredicate<DigitalKey, OnlineService> opens) {
        return new Closing(
                used.stream()
                        .filter(service -> shuts(key, active, service, opens))
                        .toList(),
                shuts(key, active, mine, opens));
    }

    private static boolean shuts(
            KeyId key,
            Collection<DigitalKey> active,
            OnlineService service,
            BiPredicate<DigitalKey, OnlineService> opens) {
        var openers = active.stream().filter(one -> opens.test(one, service)).toList();
        return openers.size() == 1 && openers.getFirst().id().equals(key);
    }

    public boolean nothing() {
        return services.isEmpty() && !home;
    }

    /// What was warned of, for recognising in the confirmation that it is still the same.
    public String mark() {
        return services.stream()
                        .map(service -> Integer.toString(service.id().value()))
                        .sorted()
                        .collect(Collectors.joining("."))
                + (home ? "!" : "");
    }
}
