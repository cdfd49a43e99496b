package org.rekey.keys.emailcode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.rekey.key.Activation;
import org.rekey.key.ActivationVoid;
import org.rekey.key.KeyId;
import org.rekey.key.LogonReference;
import org.rekey.key.PendingActivations;
import org.rekey.key.PendingActivations.Place;
import org.rekey.key.PendingActivations.Waiting;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.onetimecode.CodePurpose;
import org.rekey.onetimecode.RegistrationCodes;
import org.rekey.person.EmailAddress;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Binds the code by e-mail to a person: a registration code goes to the confirmed address and comes back. What
/// waits remembers that address, so that a change of address in between proves nothing.
@Component
class EmailCodeActivation implements Activation<EmailCodePending> {
    private static final Duration VALIDITY = Duration.ofMinutes(30);
    private final Mailbox mailbox;
    private final RegistrationCodes codes;
    private final PendingActivations pending;
    private final TransactionOperations transactions;

    EmailCodeActivation(
            Mailbox mailbox, RegistrationCodes codes, PendingActivations pending, TransactionOperations transactions) {
        this.mailbox = mailbox;
        this.codes = codes;
        this.pending = pending;
        this.transactions = transactions;
    }

    @Override
    public Readiness readiness(PersonId person) {
        return mailbox.of(person).isPresent() ? Readiness.READY : Readiness.NEEDS_EMAIL;
    }

    @Override
    public EmailCodePending begin(PersonId person, LogonReference flow, Instant now) {
        var address = mailbox.of(person).orElseThrow(ActivationVoid::new);
        return transactions.execute(status -> {
            var place = place(person, flow);
            var waiting = pending.find(place, now);
            if (waiting.isPresent() && !address(waiting.get()).equals(address)) {
                pending.cancel(place);
            }
            var begun = pending.begin(place, () -> bytes(address), VALIDITY, now);
            var code = mailbox.send(CodePurpose.REGISTRATION, person, address, flow, now);
            return new EmailCodePending(address.masked(), code, begun.expiresAt());
        });
    }

    /// Another code, if one may go; what waits stays.
    @Override
    public EmailCodePending restart(PersonId person, LogonReference flow, Instant now) {
        return begin(person, flow.again(), now);
    }

    @Override
    public Verification prove(PersonId person, LogonReference flow, Submission answer, Instant now) {
        return codes.prove(place(person, flow), EmailAddress::new, answer, now);
    }

    @Override
    public void bind(PersonId person, LogonReference flow, KeyId key, Instant now) {
        var proven = new EmailAddress(new String(pending.take(place(person, flow), now), StandardCharsets.UTF_8));
        if (mailbox.of(person).filter(proven::equals).isEmpty()) {
            throw new ActivationVoid();
        }
    }

    @Override
    public void cancel(PersonId person, LogonReference flow) {
        pending.cancel(place(person, flow));
    }

    private static Place place(PersonId person, LogonReference flow) {
        return new Place(flow.flow(), person, EmailCode.ID);
    }

    private static EmailAddress address(Waiting waiting) {
        return new EmailAddress(waiting.text());
    }

    private static byte[] bytes(EmailAddress address) {
        return address.value().getBytes(StandardCharsets.UTF_8);
    }
}
