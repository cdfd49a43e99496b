package org.rekey.keys.eid;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.rekey.key.Activation;
import org.rekey.key.ActivationVoid;
import org.rekey.key.KeyId;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// Makes a card the key of somebody who is logged on already: the card is shown at its own address, and must be that
/// person's; a click confirms it.
@Component
@WhenSwitchedOn
class EidActivation implements Activation<EidPending> {
    private final HandOvers errands;
    private final Proofs proofs;
    private final Doorstep doorstep;
    private final People people;
    private final EidSettings settings;

    EidActivation(HandOvers errands, Proofs proofs, Doorstep doorstep, People people, EidSettings settings) {
        this.errands = errands;
        this.proofs = proofs;
        this.doorstep = doorstep;
        this.people = people;
        this.settings = settings;
    }

    /// A card can be known as the person's by the national number alone.
    @Override
    public Readiness readiness(PersonId person) {
        return people.nationalNumber(person).isPresent() ? Readiness.READY : Readiness.NOT_BY_HOLDER;
    }

    @Override
    public boolean prepares() {
        return true;
    }

    @Override
    public Optional<URI> elsewhere(PersonId person, LogonReference flow, String back, Instant now) {
        return Optional.of(doorstep.of(errands.seal(flow.flow(), Optional.of(person), back, now)));
    }

    @Override
    public EidPending begin(PersonId person, LogonReference flow, Instant now) {
        var shown = proofs.waiting(flow.flow(), person, now).map(CardHolder::names);
        return new EidPending(shown, now.plus(settings.handOver()));
    }

    @Override
    public EidPending restart(PersonId person, LogonReference flow, Instant now) {
        proofs.cancel(flow.flow(), person);
        return begin(person, flow, now);
    }

    @Override
    public Verification prove(PersonId person, LogonReference flow, Submission answer, Instant now) {
        var proof = Proof.parse(answer);
        if (proof.isEmpty()) {
            return new Rejected(Reason.MALFORMED);
        }
        if (proofs.prove(flow.flow(), person, proof.get(), now)) {
            return new Accepted();
        }
        var late = proofs.holder(flow.flow(), person, proof.get(), now).isEmpty();
        return new Rejected(late ? Reason.EXPIRED : Reason.USED);
    }

    /// Nothing of the card is kept: whoever shows a card with this person's number is this person.
    @Override
    public void bind(PersonId person, LogonReference flow, KeyId key, Instant now) {
        if (!proofs.bind(flow.flow(), person, now)) {
            throw new ActivationVoid();
        }
    }

    @Override
    public void cancel(PersonId person, LogonReference flow) {
        proofs.cancel(flow.flow(), person);
    }
}
