package org.rekey.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.ChallengeUnanswered;
import org.rekey.key.Courier;
import org.rekey.key.KeyActivated;
import org.rekey.key.KeyDeactivated;
import org.rekey.key.KeyId;
import org.rekey.key.KeyLocked;
import org.rekey.key.KeyNearlyUsedUp;
import org.rekey.key.KeyRestored;
import org.rekey.key.KeySuspended;
import org.rekey.password.GuessingStopped;
import org.rekey.password.PasswordChanged;
import org.rekey.person.AddressChanged;
import org.rekey.person.EmailChanged;
import org.rekey.person.MobileNumberChanged;
import org.rekey.person.PersonId;
import org.rekey.person.UsernameChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells holders of what happens to their keys, passwords and addresses (ASVS 5.0 section 6.3.7). The listeners
/// run in the transaction of the event: what happened and what is told of it are there together, or not at all.
@Component
class SecurityNotices {
    private final Holders holders;

    SecurityNotices(Holders holders) {
        this.holders = holders;
    }

    @EventListener
    void on(KeyActivated event) {
        holders.tell(event.key().value(), event.person(), "notice.key-activated", event.at(), event.type(), Map.of());
    }

    @EventListener
    void on(KeyDeactivated event) {
        var template = ending(event.replacedBy());
        holders.tell(event.key().value(), event.person(), template, event.at(), event.type(), Map.of());
    }

    /// To its holder a key that another one replaced is a deactivated one, even if it could still be restored.
    @EventListener
    void on(KeySuspended event) {
        var cause = moment(event.key().value(), event.at());
        var template = switch (event.why()) {
            case BY_HOLDER -> "notice.key-suspended";
            case BY_DESK -> "notice.key-suspended-by-desk";
            case REPORTED -> "notice.key-reported";
            case REPLACED, DEACTIVATED -> ending(event.replacedBy());
        };
        holders.tell(cause, event.person(), template, event.at(), event.type(), Map.of());
    }

    @EventListener
    void on(KeyRestored event) {
        var cause = moment(event.key().value(), event.at());
        holders.tell(cause, event.person(), "notice.key-restored", event.at(), event.type(), Map.of());
    }

    /// Once a day, key and length of the wait, however long somebody guesses: he shall not fill the mailbox too. The
    /// first waits grow faster than mail goes, so no time is told of them.
    @EventListener
    void on(KeyLocked event) {
        var cause = moment(event.key().value(), event.at().truncatedTo(ChronoUnit.DAYS));
        holders.tell(cause, event.person(), locked(event), event.until(), event.type(), Map.of());
    }

    private static String locked(KeyLocked event) {
        var wait = Duration.between(event.at(), event.until()).plusMillis(1); // rows keep no nanoseconds
        if (wait.compareTo(Duration.ofHours(1)) < 0) {
            return "notice.key-locked";
        }
        return wait.compareTo(Duration.ofDays(1)) < 0 ? "notice.key-locked-longer" : "notice.key-shut";
    }

    @EventListener
    void on(GuessingStopped event) {
        tellOnce(event.person(), "notice.guessing-stopped", event.until());
    }

    @EventListener
    void on(ChallengeUnanswered event) {
        var cause = moment(event.key().value(), event.at());
        holders.tell(cause, event.person(), "notice.codes-unanswered", event.at(), event.type(), Map.of());
    }

    @EventListener
    void on(KeyNearlyUsedUp event) {
        var template = switch (event.left()) {
            case 0 -> "notice.key-used-up";
            case 1 -> "notice.key-one-use-left";
            default -> "notice.key-nearly-used-up";
        };
        var left = Map.of("left", Integer.toString(event.left()));
        var cause = moment(event.key().value(), event.at());
        holders.tell(cause, event.person(), template, event.at(), event.type(), left);
    }

    /// The new address is told here, once it is confirmed. The former one gets a message with which the change can be
    /// undone, from My
    /// digital keys; where there is none, a letter is due.
    @EventListener
    void on(EmailChanged event) {
        var cause = moment(event.person().value(), event.at());
        holders.noteUntold(cause, event.person(), "notice.email-changed-old", event.at());
        if (event.verified()) {
            holders.tell(cause, event.person(), "notice.email-changed-new", event.at());
        }
    }

    @EventListener
    void on(MobileNumberChanged event) {
        tellOnce(event.person(), event.hadFormer() ? "notice.mobile-changed" : "notice.mobile-added", event.at());
    }

    /// Letters with keys go there.
    @EventListener
    void on(AddressChanged event) {
        tellOnce(event.person(), "notice.address-changed", event.at());
    }

    /// Nobody is told of a first password: he has just chosen it. Who holds keys had one before, which became void.
    @EventListener
    void on(PasswordChanged event) {
        if (event.hadFormer() || holders.holdKeys(event.person())) {
            tellOnce(event.person(), "notice.password-changed", event.at());
        }
    }

    @EventListener
    void on(UsernameChanged event) {
        tellOnce(event.person(), "notice.username-changed", event.at());
    }

    private void tellOnce(PersonId person, String template, Instant at) {
        holders.tell(moment(person.value(), at), person, template, at);
    }

    private static String ending(@Nullable KeyId replacedBy) {
        return replacedBy == null ? "notice.key-deactivated" : "notice.key-replaced";
    }

    /// The same cause for the same thing at the same moment, on every node.
    private static UUID moment(UUID what, Instant when) {
        return Courier.cause(what + "@" + when.toEpochMilli());
    }
}
