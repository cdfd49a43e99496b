package org.rekey.mykeys.keyring;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.key.KeyLevels;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.mykeys.RecentServices;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// Which key opens which service at this moment.
@Component
public class Openings {
    private final RecentServices recent;
    private final Services services;
    private final KeyTypes types;
    private final KeyLevels levels;
    private final PhaseOuts phaseOuts;
    private final InstantSource time;

    Openings(
            RecentServices recent,
            Services services,
            KeyTypes types,
            KeyLevels levels,
            PhaseOuts phaseOuts,
            InstantSource time) {
        this.recent = recent;
        this.services = services;
        this.types = types;
        this.levels = levels;
        this.phaseOuts = phaseOuts;
        this.time = time;
    }

    public boolean opens(DigitalKey key, OnlineService service) {
        return service.takes(key.type(), worth(key))
                && phaseOuts
                        .standing(key.type(), service.group(), Optional.of(key.holder()))
                        .allowsLogon();
    }

    /// What a logon with it is worth now.
    Level worth(DigitalKey key) {
        return phaseOuts.level(types.of(key.type())).atMost(levels.of(key));
    }

    /// The names of the person's recent services that a key does not open.
    List<String> shut(DigitalKey key, Collection<OnlineService> used, Language language) {
        return used.stream()
                .filter(service -> !opens(key, service))
                .map(service -> service.name(language))
                .toList();
    }

    Set<OnlineService> used(PersonId person) {
        return recent.of(person, services.myDigitalKeys(), LocalDate.ofInstant(time.instant(), ZoneOffset.UTC));
    }

    Closing without(KeyId key, PersonId person, Collection<DigitalKey> active) {
        return Closing.without(key, active, used(person), services.myDigitalKeys(), this::opens);
    }
}
