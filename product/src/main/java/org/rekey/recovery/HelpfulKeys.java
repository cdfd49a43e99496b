package org.rekey.recovery;

import java.util.List;
import java.util.Optional;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.onlineservice.Services;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// Which digital keys stand in for a forgotten password: active ones that open My digital keys at this moment. A key
/// whose code comes by mail proves nothing beside a link that came to the same mailbox.
@Component
class HelpfulKeys {
    private final KeyTypes types;
    private final DigitalKeys keys;
    private final PhaseOuts phaseOuts;
    private final Services services;

    HelpfulKeys(KeyTypes types, DigitalKeys keys, PhaseOuts phaseOuts, Services services) {
        this.types = types;
        this.keys = keys;
        this.phaseOuts = phaseOuts;
        this.services = services;
    }

    /// Those of a person that help beside the link.
    List<DigitalKey> of(PersonId person) {
        return keys.active(person).stream()
                .filter(key -> helps(types.of(key.type())) && works(key.type(), Optional.of(person)))
                .toList();
    }

    private static boolean helps(KeyType<?> type) {
        return type.followsPassword() && !type.comesByMail();
    }

    /// The kinds that say themselves whose they are, and so need no link.
    List<KeyType<?>> shown() {
        return types.all().stream()
                .filter(type -> type.recognition().isPresent() && type.available())
                .filter(type -> works(type.id(), Optional.empty()))
                .toList();
    }

    Optional<KeyType<?>> shown(String kind) {
        return shown().stream().filter(type -> type.id().value().equals(kind)).findFirst();
    }

    boolean works(KeyTypeId type, Optional<PersonId> person) {
        return phaseOuts
                .standing(type, services.myDigitalKeys().group(), person)
                .allowsLogon();
    }
}
