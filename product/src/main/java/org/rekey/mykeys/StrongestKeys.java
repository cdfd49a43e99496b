package org.rekey.mykeys;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyId;
import org.rekey.key.KeyLevels;
import org.rekey.key.KeySuspension;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.onlineservice.Services;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// How strongly a person can prove who they are: whoever has stolen a weak key must not change what belongs to a
/// strong one. A key that its holder has put away or deactivated counts for some days more, for the thief would
/// do that first.
@Component
class StrongestKeys {
    private final DigitalKeys keys;
    private final KeyTypes types;
    private final KeyLevels levels;
    private final PhaseOuts phaseOuts;
    private final Services services;
    private final MyKeysSettings settings;
    private final InstantSource time;

    StrongestKeys(
            DigitalKeys keys,
            KeyTypes types,
            KeyLevels levels,
            PhaseOuts phaseOuts,
            Services services,
            MyKeysSettings settings,
            InstantSource time) {
        this.keys = keys;
        this.types = types;
        this.levels = levels;
        this.phaseOuts = phaseOuts;
        this.services = services;
        this.settings = settings;
        this.time = time;
    }

    /// The level that a logon must have for changes: that of the strongest key, up to what is enough for anybody.
    ///
    /// @param except a key that does not count
    Level needed(PersonId person, @Nullable KeyId except) {
        var counting = counting(person);
        counting.removeIf(key -> key.id().equals(except));
        return strongest(counting).atMost(new Level(settings.strongEnough()));
    }

    /// The kinds of key with which the person reaches a level today, the strongest first.
    List<KeyTypeId> reaching(Level level, PersonId person) {
        return keys.active(person).stream()
                .filter(key -> opens(key) && worth(key).suffices(level))
                .sorted(Comparator.comparing(this::worth).reversed())
                .map(DigitalKey::type)
                .toList();
    }

    private Level strongest(Collection<DigitalKey> counting) {
        return counting.stream()
                .filter(this::opens)
                .map(this::worth)
                .max(Comparator.naturalOrder())
                .orElse(services.myDigitalKeys().minimum());
    }

    private List<DigitalKey> counting(PersonId person) {
        Instant since = time.instant().minus(settings.restorable());
        var counting = new ArrayList<>(keys.active(person));
        keys.suspended(person).stream()
                .filter(one -> one.why() != KeySuspension.BY_DESK && one.why() != KeySuspension.REPLACED)
                .filter(one -> one.since().isAfter(since))
                .forEach(one -> counting.add(one.key()));
        keys.ended(person).stream()
                .filter(one ->
                        one.ending() == KeyEnding.BY_HOLDER && one.endedAt().isAfter(since))
                .forEach(one -> counting.add(one.key()));
        return counting;
    }

    private boolean opens(DigitalKey key) {
        var mine = services.myDigitalKeys();
        return mine.accepts().contains(key.type())
                && phaseOuts
                        .standing(key.type(), mine.group(), Optional.of(key.holder()))
                        .allowsLogon();
    }

    private Level worth(DigitalKey key) {
        return phaseOuts.level(types.of(key.type())).atMost(levels.of(key));
    }
}
