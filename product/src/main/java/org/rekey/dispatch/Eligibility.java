package org.rekey.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.Services;
import org.rekey.person.Person;
import org.rekey.person.Usernames;
import org.rekey.phaseout.PhaseOuts;
import org.springframework.stereotype.Component;

/// Whether a key can go to somebody by post at this moment.
@Component
public class Eligibility {
    private final List<KeyTypeId> printed;
    private final MailHouse house;
    private final DigitalKeys keys;
    private final Usernames usernames;
    private final PhaseOuts phaseOuts;
    private final Services services;
    private final DispatchSettings settings;

    Eligibility(
            Collection<Printing> printings,
            MailHouse house,
            DigitalKeys keys,
            Usernames usernames,
            PhaseOuts phaseOuts,
            Services services,
            DispatchSettings settings) {
        this.printed = printings.stream().map(Printing::type).toList();
        this.house = house;
        this.keys = keys;
        this.usernames = usernames;
        this.phaseOuts = phaseOuts;
        this.services = services;
        this.settings = settings;
    }

    /// The kinds that go by post.
    public List<KeyTypeId> kinds() {
        return house.recipients().isEmpty() ? List.of() : printed;
    }

    /// Whether letters reach this person.
    public boolean reaches(Person person) {
        return person.address()
                .filter(address -> settings.countries().contains(address.country()))
                .isPresent();
    }

    /// What stands in the way, whether or not one is on its way already.
    public Optional<Refusal> refusal(Person person, KeyTypeId type) {
        var standing = phaseOuts.standing(type, services.myDigitalKeys().group(), Optional.of(person.id()));
        boolean holder =
                keys.active(person.id()).stream().anyMatch(key -> key.type().equals(type));
        if (!(holder ? standing.allowsReissue() : standing.allowsActivation())) {
            return Optional.of(Refusal.CLOSED);
        }
        if (usernames.of(person.id()).isEmpty()) {
            return Optional.of(Refusal.NO_ACCOUNT);
        }
        return reaches(person) ? Optional.empty() : Optional.of(Refusal.NO_ADDRESS);
    }
}
