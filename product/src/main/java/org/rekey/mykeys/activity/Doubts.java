package org.rekey.mykeys.activity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.rekey.key.DigitalKey;
import org.rekey.mykeys.keyring.Openings;
import org.rekey.onlineservice.Services;
import org.rekey.person.Happening;
import org.springframework.stereotype.Component;

/// Which keys are in doubt when something was not their holder, and what is left without them.
@Component
class Doubts {
    private final Openings openings;
    private final Services services;

    Doubts(Openings openings, Services services) {
        this.openings = openings;
        this.services = services;
    }

    /// @param among keys of the person
    List<DigitalKey> about(Happening happening, Collection<DigitalKey> among) {
        var kind = Kind.of(happening.kind());
        var named = kind.doubtful().stream()
                .map(happening.facts()::get)
                .filter(Objects::nonNull)
                .toList();
        return among.stream()
                .filter(key -> kind.byKindOfKey()
                        ? wasThere(key, happening)
                        : named.contains(key.id().toString()))
                .toList();
    }

    private static boolean wasThere(DigitalKey key, Happening happening) {
        return key.type().value().equals(happening.keyType())
                && !key.activatedAt().isAfter(happening.at());
    }

    /// The keys with which the holder still gets into My digital keys.
    List<DigitalKey> left(Collection<DigitalKey> doubtful, Collection<DigitalKey> active) {
        return active.stream()
                .filter(key -> !doubtful.contains(key) && openings.opens(key, services.myDigitalKeys()))
                .toList();
    }
}
