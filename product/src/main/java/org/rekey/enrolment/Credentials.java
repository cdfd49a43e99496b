package org.rekey.enrolment;

import java.time.Instant;
import java.util.Optional;
import org.rekey.password.HashingBusy;
import org.rekey.password.Passwords;
import org.rekey.password.Presented;
import org.rekey.password.Weakness;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.web.TryLater;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives an entrant username and password, both of one tab or neither: of two tabs at one moment the second finds
/// that the choice is made. If the machine stops before, link and code still open the way.
@Component
class Credentials {
    private final Usernames usernames;
    private final Passwords passwords;
    private final EnrolmentRows rows;
    private final TransactionTemplate transaction;

    Credentials(Usernames usernames, Passwords passwords, EnrolmentRows rows, TransactionTemplate transaction) {
        this.usernames = usernames;
        this.passwords = passwords;
        this.rows = rows;
        this.transaction = transaction;
    }

    /// What came of a choice.
    sealed interface Outcome {
        /// Both are the person's, or were already by another tab.
        record Chosen() implements Outcome {}

        record NoUsername() implements Outcome {}

        record UsernameTaken() implements Outcome {}

        record Weak(Weakness weakness) implements Outcome {}
    }

    Outcome choose(Entrant entrant, String typed, Presented password, Instant now) {
        if (entrant.hasCredentials()) {
            return new Outcome.Chosen();
        }
        var person = entrant.person().id();
        Optional<Username> username = entrant.username().or(() -> Username.parse(typed));
        if (username.isEmpty()) {
            return new Outcome.NoUsername();
        }
        var weakness = passwords.weakness(person, username, password);
        if (weakness.isPresent()) {
            return new Outcome.Weak(weakness.get());
        }
        return transaction.execute(status -> {
            if (rows.credentialsChosen(entrant.enrolled().id(), now)) {
                if (entrant.username().isEmpty() && !usernames.change(person, username.get(), now)) {
                    status.setRollbackOnly();
                    return new Outcome.UsernameTaken();
                }
                store(person, password, now);
            }
            return new Outcome.Chosen();
        });
    }

    private void store(PersonId person, Presented password, Instant now) {
        try {
            passwords.change(person, password, now);
        } catch (HashingBusy busy) {
            throw new TryLater(busy.retryAfter());
        }
    }
}
