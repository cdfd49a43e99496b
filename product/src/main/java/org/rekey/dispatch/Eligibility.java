package org.rekey.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.Services;
import org.rekey.password.Accounts;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// Whether a key can go to somebody by post at this moment.
@Component
public class Eligibility {
    private final List<KeyTypeId> printed;
    private final MailHouse house;
    private final OrderRows orders;
    private final DigitalKeys keys;
    private final Accounts accounts;
    private final PhaseOuts phaseOuts;
    private final Services services;
    private final DispatchSettings settings;

    Eligibility(
            Collection<Printing> printings,
            MailHouse house,
            OrderRows orders,
            DigitalKeys keys,
            Accounts accounts,
            PhaseOuts phaseOuts,
            Services services,
            DispatchSettings settings) {
        this.printed = printings.stream().map(Printing::type).toList();
        this.house = house;
        this.orders = orders;
        this.keys = keys;
        this.accounts = accounts;
        this.phaseOuts = phaseOuts;
        this.services = services;
        this.settings = settings;
    }

    /// The kinds that go by post.
    public List<KeyTypeId> kinds() {
        return house.recipients().isEmpty() ? List.of() : printed;
    }

    /// Whether a key that goes by post works only once its first right code has said that it arrived.
    public boolean confirmed() {
        return settings.confirmed();
    }

    /// Whether letters reach this person.
    public boolean reaches(Person person) {
        return person.address()
                .filter(address -> settings.countries().contains(address.country()))
                .isPresent();
    }

    /// Whether a new key of that kind would come in place of one: of one that the person holds, if only blocked
    /// because it is lost, or of the last one that was printed, which never arrived.
    public boolean replaces(PersonId person, KeyTypeId type) {
        return keys.holds(person, type)
                || orders.of(person).stream()
                        .filter(order -> order.type().equals(type) && order.key() != null)
                        .findFirst()
                        .filter(KeyOrder::missed)
                        .isPresent();
    }

    /// Whether new ones of that kind are made for this person, be it by post or otherwise.
    public boolean open(PersonId person, KeyTypeId type) {
        var standing = phaseOuts.standing(type, services.myDigitalKeys().group(), Optional.of(person));
        return replaces(person, type) ? standing.allowsReissue() : standing.allowsActivation();
    }

    /// What stands in the way, whether or not one is on its way already.
    public Optional<Refusal> refusal(Person person, KeyTypeId type) {
        if (!open(person.id(), type)) {
            return Optional.of(Refusal.CLOSED);
        }
        if (!accounts.has(person.id())) {
            return Optional.of(Refusal.NO_ACCOUNT);
        }
        return reaches(person) ? Optional.empty() : Optional.of(Refusal.NO_ADDRESS);
    }
}
