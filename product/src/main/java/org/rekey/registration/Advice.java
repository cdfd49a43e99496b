package org.rekey.registration;

import java.util.Optional;
import org.rekey.key.Activation.Readiness;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypes;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.onlineservice.Services;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// Which kind of key the desk advises: the one that the phase-outs recommend, else the strongest that a person can
/// activate alone. One that is closed is never named.
@Component
class Advice {
    private final KeyTypes types;
    private final PhaseOuts phaseOuts;
    private final Services services;

    Advice(KeyTypes types, PhaseOuts phaseOuts, Services services) {
        this.types = types;
        this.phaseOuts = phaseOuts;
        this.services = services;
    }

    /// The key of the text that names it.
    Optional<String> of(PersonId person) {
        ServiceGroup group =
                services.byClientId(OnlineService.MY_DIGITAL_KEYS).orElseThrow().group();
        var recommended = phaseOuts.recommended(group);
        var open = types.all().stream()
                .filter(type -> phaseOuts
                        .standing(type.id(), group, Optional.of(person))
                        .allowsActivation())
                .filter(type -> type.activation().readiness(person) != Readiness.NOT_BY_HOLDER)
                .map(KeyType::id)
                .toList();
        return open.stream()
                .filter(recommended::contains)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(id -> "key." + id + ".name");
    }
}
