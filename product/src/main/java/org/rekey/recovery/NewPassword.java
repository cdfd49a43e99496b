package org.rekey.recovery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.logon.Sessions;
import org.rekey.password.HashingBusy;
import org.rekey.password.Passwords;
import org.rekey.password.Presented;
import org.rekey.password.Weakness;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Throttles;
import org.rekey.web.TryLater;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sets the password in place of the forgotten one, once for each recovery: whoever was logged on is logged out,
/// failures with the former one are forgotten, and the person is told.
@Component
class NewPassword {
    private final RecoveryRows rows;
    private final Passwords passwords;
    private final Usernames usernames;
    private final Sessions sessions;
    private final Throttles throttles;
    private final Tidings tidings;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    NewPassword(
            RecoveryRows rows,
            Passwords passwords,
            Usernames usernames,
            Sessions sessions,
            Throttles throttles,
            Tidings tidings,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.passwords = passwords;
        this.usernames = usernames;
        this.sessions = sessions;
        this.throttles = throttles;
        this.tidings = tidings;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// What came of a choice.
    sealed interface Choice {
        record Chosen() implements Choice {}

        record Weak(Weakness weakness) implements Choice {}

        /// The recovery was used before, or became void.
        record Over() implements Choice {}
    }

    /// @throws TryLater when too many passwords wait to be hashed
    Choice choose(Recovery recovery, Presented password) {
        var username = usernames.of(recovery.person());
        var weakness = passwords.weakness(recovery.person(), username, password);
        if (weakness.isPresent()) {
            return new Choice.Weak(weakness.get());
        }
        try {
            // The hash is worked out inside: of two who choose at once, one waits for the other and changes nothing.
            return transaction.execute(status -> {
                var now = time.instant();
                return rows.use(recovery.id(), now) ? set(recovery, username, password, now) : new Choice.Over();
            });
        } catch (HashingBusy busy) {
            throw new TryLater(busy.retryAfter());
        }
    }

    private Choice set(Recovery recovery, Optional<Username> username, Presented password, Instant now) {
        var person = recovery.person();
        passwords.change(person, password, now);
        sessions.endAllOf(person, Cause.REVOKED);
        username.ifPresent(name -> throttles.succeeded(List.of(
                new Bucket(Scope.PASSWORD_STRANGER, name.value()),
                new Bucket(Scope.PASSWORD_KNOWN_BROWSER, name.value()))));
        if (recovery.proven() != null) {
            events.publishEvent(
                    new PasswordRecovered(now, person, recovery.proven().by()));
        }
        tidings.tell(recovery, now);
        return new Choice.Chosen();
    }
}
