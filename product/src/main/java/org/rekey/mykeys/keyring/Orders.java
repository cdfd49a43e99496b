package org.rekey.mykeys.keyring;

import java.util.List;
import org.rekey.dispatch.Eligibility;
import org.rekey.dispatch.KeyOrder;
import org.rekey.dispatch.KeyOrders;
import org.rekey.key.Issuance;
import org.rekey.key.Issuances;
import org.rekey.key.KeyTypeId;
import org.rekey.mykeys.Member;
import org.springframework.stereotype.Component;

/// The kinds of key that can be asked for at this moment, because this service makes and sends them.
@Component
class Orders {
    private final Issuances issuances;
    private final Eligibility eligibility;
    private final KeyOrders atOffices;

    Orders(Issuances issuances, Eligibility eligibility, KeyOrders atOffices) {
        this.issuances = issuances;
        this.eligibility = eligibility;
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
        return issuances.all().stream()
                .map(Issuance::type)
                .filter(type -> eligibility.open(member.id(), type))
                .toList();
    }
}
