package org.rekey.keys.tokencard;

import java.time.Instant;
import org.rekey.key.Activation;
import org.rekey.key.ActivationVoid;
import org.rekey.key.KeyId;
import org.rekey.key.LogonReference;
import org.rekey.key.PendingActivation;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.person.PersonId;

/// A card is printed and handed over; its holder cannot make one.
class NotByHolder implements Activation<PendingActivation> {
    @Override
    public Readiness readiness(PersonId person) {
        return Readiness.NOT_BY_HOLDER;
    }

    @Override
    public PendingActivation begin(PersonId person, LogonReference flow, Instant now) {
        throw new ActivationVoid();
    }

    @Override
    public PendingActivation restart(PersonId person, LogonReference flow, Instant now) {
        throw new ActivationVoid();
    }

    @Override
    public Verification prove(PersonId person, LogonReference flow, Submission answer, Instant now) {
        throw new ActivationVoid();
    }

    @Override
    public void bind(PersonId person, LogonReference flow, KeyId key, Instant now) {
        throw new ActivationVoid();
    }

    @Override
    public void cancel(PersonId person, LogonReference flow) {
        // nothing ever waits
    }
}
