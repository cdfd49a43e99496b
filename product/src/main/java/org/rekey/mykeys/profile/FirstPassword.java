package org.rekey.mykeys.profile;

import java.time.InstantSource;
import java.util.Optional;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.profile.NewPassword.Objection;
import org.rekey.password.HashingBusy;
import org.rekey.password.Passwords;
import org.rekey.password.Presented;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.web.TryLater;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives somebody a username, which whoever has one keeps, and a password: both or neither.
@Component
class FirstPassword {
    private final Usernames usernames;
    private final Passwords passwords;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    FirstPassword(Usernames usernames, Passwords passwords, InstantSource time, TransactionTemplate transaction) {
        this.usernames = usernames;
        this.passwords = passwords;
        this.time = time;
        this.transaction = transaction;
    }

    /// @return what speaks against it; nothing when both are the person's now
    Optional<Objection> choose(Member member, String typed, String chosen, String repeated) {
        var kept = usernames.of(member.id());
        var username = kept.or(() -> Username.parse(typed));
        if (username.isEmpty()) {
            return objection("username", "username.wrong");
        }
        if (!chosen.equals(repeated)) {
            return objection("repeated", "password.different");
        }
        var password = new Presented(chosen);
        var weakness = passwords.weakness(member.id(), username, password);
        if (weakness.isPresent()) {
            return objection("chosen", "password." + weakness.get().word());
        }
        try {
            return transaction.execute(status -> {
                var now = time.instant();
                if (kept.isEmpty() && !usernames.change(member.id(), username.get(), now)) {
                    status.setRollbackOnly();
                    return objection("username", "username.taken");
                }
                passwords.change(member.id(), password, now);
                return Optional.empty();
            });
        } catch (HashingBusy busy) {
            throw new TryLater(busy.retryAfter());
        }
    }

    private static Optional<Objection> objection(String field, String why) {
        return Optional.of(new Objection(field, "mykeys.profile." + why));
    }
}
