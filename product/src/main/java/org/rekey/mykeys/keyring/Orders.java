package org.rekey.mykeys.keyring;

import java.util.List;
import java.util.Optional;
import org.rekey.dispatch.KeyOrder;
import org.rekey.dispatch.KeyOrders;
import org.rekey.key.Issuance;
import org.rekey.key.Issuances;
import org.rekey.key.KeyTypeId;
import org.rekey.mykeys.Member;
import org.rekey.onlineservice.Services;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// The kinds of key that can be asked for at this moment, because this service makes and sends them.
@Component
class Orders {
    private final Issuances issuances;
    private final PhaseOuts phaseOuts;
    private final Services services;
    private final KeyOrders atOffices;

    Orders(Issuances issuances, PhaseOuts phaseOuts, Services services, KeyOrders atOffices) {
        this.issuances = issuances;
        this.phaseOuts = phaseOuts;
        this.services = services;
        this.atOffices = atOffices;
    }

    /// The kinds of which one was asked for at an office, and waits to be printed.
    List<KeyTypeId> printedSoon(Member member) {
        return atOffices.of(member.id()).stream()
                .filter(KeyOrder::open)
                .map(KeyOrder::type)
                .toList();
    }

    List<KeyTypeId> open(Member member) {
        var group = services.myDigitalKeys().group();
        return issuances.all().stream()
                .map(Issuance::type)
                .filter(type -> phaseOuts
                        .standing(type, group, Optional.of(member.id()))
                        .allowsActivation())
                .toList();
    }
}
