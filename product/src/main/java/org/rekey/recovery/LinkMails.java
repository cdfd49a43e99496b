package org.rekey.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.recovery.RecoveryAsked.Outcome;
import org.rekey.vault.Randomness;
import org.rekey.vault.Uuids;
import org.rekey.vault.Vault;
import org.rekey.web.PublicAddress;
import org.springframework.stereotype.Component;

/// Sends a person the link with which, and with a digital key, another password can be chosen. A later link makes
/// the former one void.
@Component
class LinkMails {
    private final People people;
    private final Usernames usernames;
    private final RecoveryRows recoveries;
    private final Courier courier;
    private final Vault vault;
    private final Randomness random;
    private final PublicAddress address;
    private final RecoverySettings settings;

    LinkMails(
            People people,
            Usernames usernames,
            RecoveryRows recoveries,
            Courier courier,
            Vault vault,
            Randomness random,
            PublicAddress address,
            RecoverySettings settings) {
        this.people = people;
        this.usernames = usernames;
        this.recoveries = recoveries;
        this.courier = courier;
        this.vault = vault;
        this.random = random;
        this.address = address;
        this.settings = settings;
    }

    List<RecoveryAsked> answer(Wish wish, Instant now) {
        Optional<Person> holder =
                Username.parse(wish.typed()).flatMap(usernames::holder).flatMap(people::find);
        var outcome = holder.map(it -> it.verifiedEmail()
                        .map(email -> send(it, email, wish, now))
                        .orElse(Outcome.NO_ADDRESS))
                .orElse(Outcome.NOBODY_KNOWN);
        return List.of(new RecoveryAsked(now, holder.map(Person::id).orElse(null), wish.wanted(), outcome));
    }

    private Outcome send(Person holder, EmailAddress email, Wish wish, Instant now) {
        var link = RecoveryLink.draw(random);
        var expires = now.plus(settings.validity());
        var fresh = new Recovery(Uuids.v7(now), holder.id(), wish.flow(), expires, null, null, false);
        if (!recoveries.begin(fresh, holder, link.hash(vault), now)) {
            return Outcome.DROPPED;
        }
        var minutes = Long.toString(settings.validity().toMinutes());
        courier.email(
                fresh.id(),
                holder.id(),
                Optional.of(email),
                holder.language(),
                "recovery.mail.link",
                Map.of("link", address.of(link.path()), "minutes", minutes),
                expires);
        return Outcome.MAILED;
    }
}
