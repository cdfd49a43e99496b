package org.rekey.onetimecode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import org.rekey.key.PendingActivations;
import org.rekey.key.PendingActivations.Place;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.person.Contact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Proves the contact that waits for its registration code: the code is used up and the contact marked as proven in
/// one transaction.
@Component
public class RegistrationCodes {
    private final OneTimeCodes codes;
    private final PendingActivations pending;
    private final TransactionOperations transactions;

    public RegistrationCodes(OneTimeCodes codes, PendingActivations pending, TransactionOperations transactions) {
        this.codes = codes;
        this.pending = pending;
        this.transactions = transactions;
    }

    /// @param contact reads the contact that waits there
    public Verification prove(Place place, Function<String, Contact> contact, Submission answer, Instant now) {
        var waiting = pending.find(place, now);
        if (waiting.isEmpty()) {
            return new Rejected(Reason.EXPIRED);
        }
        return transactions.execute(status -> {
            var proven = contact.apply(waiting.get().text());
            var claim = new CodeClaim(CodePurpose.REGISTRATION, place.flow(), place.person(), proven);
            var verdict = codes.redeem(claim, answer, now);
            var kept = proven.value().getBytes(StandardCharsets.UTF_8);
            if (verdict instanceof Accepted && !pending.prove(waiting.get(), kept, now)) {
                return new Rejected(Reason.USED);
            }
            return verdict;
        });
    }
}
