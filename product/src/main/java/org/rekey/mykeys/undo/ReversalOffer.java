package org.rekey.mykeys.undo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.mykeys.ShownDays;
import org.rekey.person.EmailAddress;
import org.rekey.person.EmailChanged;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.schedule.RecurringJob;
import org.rekey.text.Texts;
import org.rekey.vault.Randomness;
import org.rekey.vault.Uuids;
import org.rekey.web.PublicAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the replaced address of each change, with the link that undoes it, in the transaction of the change:
/// wherever it was made, on the path, in the profile or at a desk.
@Component
class ReversalOffer implements RecurringJob {
    static final String TEMPLATE = "mykeys.undo.mail.offer";
    private final ReversalRows rows;
    private final People people;
    private final Courier courier;
    private final Randomness random;
    private final PublicAddress address;
    private final ShownDays days;

    ReversalOffer(
            ReversalRows rows,
            People people,
            Courier courier,
            Randomness random,
            PublicAddress address,
            ShownDays days) {
        this.rows = rows;
        this.people = people;
        this.courier = courier;
        this.random = random;
        this.address = address;
        this.days = days;
    }

    /// Only to an address that this very change has replaced: one that was replaced before has its link already.
    @EventListener
    void on(EmailChanged changed) {
        var replacedNow = changed.at().plus(People.REVERSIBLE).minusMillis(1);
        people.formerEmails(changed.person(), replacedNow).stream()
                .findFirst()
                .ifPresent(former -> offer(people.find(changed.person()).orElseThrow(), former, changed.at()));
    }

    private void offer(Person person, EmailAddress former, Instant at) {
        var token = UndoToken.draw(random);
        var reversal = new Reversal(Uuids.v7(at), person.id(), at);
        var until = at.plus(People.REVERSIBLE);
        rows.insert(reversal, token, until);
        courier.email(
                reversal.id(),
                person.id(),
                Optional.of(former),
                person.language(),
                TEMPLATE,
                Map.of(
                        "day", Texts.day(person.language(), days.of(at)),
                        "time", days.time(at),
                        "until", Texts.day(person.language(), days.of(until)),
                        "hour", days.time(until),
                        "link", address.of("/mykeys/undo/" + token.text())),
                until);
    }

    @Override
    public String name() {
        return "address-reversals";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        rows.purge(now.minus(People.REVERSIBLE));
    }
}
