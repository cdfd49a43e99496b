package org.rekey.enrolment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rekey.key.Activation.Readiness;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// Which kinds of key an entrant is offered: those that are open and that a person activates alone, the recommended
/// one first. One that is closed is not mentioned.
@Component
public class KeyOffers {
    private final KeyTypes types;
    private final DigitalKeys keys;
    private final PhaseOuts phaseOuts;

    KeyOffers(KeyTypes types, DigitalKeys keys, PhaseOuts phaseOuts) {
        this.types = types;
        this.keys = keys;
        this.phaseOuts = phaseOuts;
    }

    /// The kind that a person would be offered first on the way from a letter to a key: what an office advises.
    public Optional<KeyTypeId> first(PersonId person, ServiceGroup group) {
        return of(person, group).stream().map(KeyOffer::type).findFirst();
    }

    List<KeyOffer> of(Entrant entrant) {
        return of(entrant.person().id(), entrant.service().group());
    }

    private List<KeyOffer> of(PersonId person, ServiceGroup group) {
        var held = held(person);
        var recommended = phaseOuts.recommended(group);
        var open = types.all().stream()
                .filter(KeyType::followsPassword)
                .filter(KeyType::available)
                .filter(type -> !held.contains(type.id()))
                .filter(type -> open(type, person, group))
                .toList();
        // NIST SP 800-63B-4 section 3.2.9: a restricted kind is never the only one
        boolean better = open.stream().anyMatch(type -> !type.restricted());
        return open.stream()
                .filter(type -> better || !type.restricted())
                .map(type -> offer(type, recommended.contains(type.id())))
                .sorted(Comparator.comparing(offer -> !offer.recommended()))
                .toList();
    }

    private static KeyOffer offer(KeyType<?> type, boolean recommended) {
        return new KeyOffer(type.id(), type.template("icon"), recommended, type.restricted());
    }

    Optional<KeyType<?>> find(String key, Entrant entrant) {
        return of(entrant).stream()
                .filter(offer -> offer.type().value().equals(key))
                .findFirst()
                .map(offer -> types.of(offer.type()));
    }

    /// The kinds of key that the person has already.
    Set<KeyTypeId> held(Entrant entrant) {
        return held(entrant.person().id());
    }

    private Set<KeyTypeId> held(PersonId person) {
        return keys.active(person).stream().map(DigitalKey::type).collect(Collectors.toSet());
    }

    private boolean open(KeyType<?> type, PersonId person, ServiceGroup group) {
        return type.activation().readiness(person) == Readiness.READY
                && phaseOuts.standing(type.id(), group, Optional.of(person)).allowsActivation();
    }
}
