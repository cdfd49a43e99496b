package org.rekey.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rekey.key.Courier;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.Usernames;
import org.rekey.recovery.RecoveryAsked.Outcome;
import org.springframework.stereotype.Component;

/// Tells people their username at the address that is known to be theirs. Who share one get a mail each, so that
/// each is greeted by name and in the right language.
@Component
class UsernameMails {
    private static final Duration USEFUL = Duration.ofHours(1);
    private final People people;
    private final Usernames usernames;
    private final Courier courier;

    UsernameMails(People people, Usernames usernames, Courier courier) {
        this.people = people;
        this.usernames = usernames;
        this.courier = courier;
    }

    List<RecoveryAsked> answer(Wish wish, Instant now) {
        var holders = EmailAddress.parse(wish.typed()).map(people::havingEmail).orElse(List.of()).stream()
                .flatMap(id -> people.find(id).stream())
                .filter(Person::emailVerified)
                .toList();
        if (holders.isEmpty()) {
            return List.of(new RecoveryAsked(now, null, wish.wanted(), Outcome.NOBODY_KNOWN));
        }
        return holders.stream().map(holder -> tell(holder, wish, now)).toList();
    }

    private RecoveryAsked tell(Person holder, Wish wish, Instant now) {
        var username = usernames.of(holder.id());
        courier.email(
                wish.id(),
                holder.id(),
                holder.verifiedEmail(),
                holder.language(),
                username.isPresent() ? "recovery.mail.username" : "recovery.mail.no-username",
                username.map(name -> Map.of("username", name.value())).orElse(Map.of()),
                now.plus(USEFUL));
        return new RecoveryAsked(now, holder.id(), wish.wanted(), Outcome.MAILED);
    }
}
