package org.rekey.keys.eid;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.key.LogonReference;
import org.rekey.key.Recognition;
import org.rekey.key.Submission;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Recognises whoever comes back with a proof. A known person's first logon with a card makes the key; where the
/// operator allows it, the first logon of somebody unknown makes the person too.
@Component
@WhenSwitchedOn
class EidRecognition implements Recognition {
    private final HandOvers errands;
    private final Proofs proofs;
    private final Doorstep doorstep;
    private final People people;
    private final ObjectProvider<DigitalKeys> keys; // which knows all kinds of key, and so this one
    private final EidSettings settings;

    EidRecognition(
            HandOvers errands,
            Proofs proofs,
            Doorstep doorstep,
            People people,
            ObjectProvider<DigitalKeys> keys,
            EidSettings settings) {
        this.errands = errands;
        this.proofs = proofs;
        this.doorstep = doorstep;
        this.people = people;
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    public URI origin() {
        return doorstep.origin();
    }

    @Override
    public URI address(LogonReference logon, String back, Instant now) {
        return doorstep.of(errands.seal(logon.flow(), Optional.empty(), back, now));
    }

    @Override
    public Recognised recognise(LogonReference logon, Submission answer, boolean beginning, Instant now) {
        var proof = Proof.parse(answer);
        var shown = proof.flatMap(it -> proofs.holder(logon.flow(), null, it, now));
        if (shown.isEmpty() || !proofs.use(logon.flow(), proof.orElseThrow(), now)) {
            return new Recognised.Worthless();
        }
        var holder = people.ofNationalNumber(shown.get().number());
        var key = holder.flatMap(this::active);
        if (key.isPresent()) {
            return new Recognised.Holder(key.get());
        }
        if (holder.filter(this::switchedOff).isPresent() || (holder.isEmpty() && !settings.enrol())) {
            return new Recognised.Worthless();
        }
        return beginning
                ? new Recognised.Holder(first(holder, shown.get(), logon.language(), now))
                : new Recognised.Closed();
    }

    /// Whether the proof shows this very key; uses it up if so.
    boolean shows(DigitalKey key, LogonReference logon, Proof proof, Instant now) {
        UUID flow = logon.flow();
        return proofs.holder(flow, null, proof, now)
                        .flatMap(card -> people.ofNationalNumber(card.number()))
                        .filter(key.holder()::equals)
                        .flatMap(this::active)
                        .filter(active -> active.id().equals(key.id()))
                        .isPresent()
                && proofs.use(flow, proof, now);
    }

    Optional<DigitalKey> active(PersonId person) {
        return keys.getObject().active(person).stream()
                .filter(key -> key.type().equals(Eid.ID))
                .findFirst();
    }

    /// A key that its holder ended, or that was suspended, is not brought back by showing the card again.
    boolean switchedOff(PersonId person) {
        return active(person).isEmpty()
                && keys.getObject().all(person).stream()
                        .anyMatch(key -> key.type().equals(Eid.ID));
    }

    private DigitalKey first(Optional<PersonId> known, CardHolder card, Language language, Instant now) {
        var person = known.orElseGet(
                () -> people.enrol(new Enrolment(card.names(), language).withNationalNumber(card.number()), now));
        var lineage = new Lineage(null, new Level(settings.level()));
        var key = keys.getObject().add(person, Eid.ID, lineage, now);
        return keys.getObject().find(key).orElseThrow();
    }
}
