package org.rekey.mykeys.profile;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rekey.mykeys.Member;
import org.rekey.password.HashingBusy;
import org.rekey.password.Passwords;
import org.rekey.password.Presented;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Throttles;
import org.rekey.web.TryLater;
import org.springframework.stereotype.Component;

/// Changes a password for whoever knows the present one. Wrong answers are counted, so that a computer left
/// alone is not a place to guess.
@Component
class NewPassword {
    private final Passwords passwords;
    private final Throttles throttles;
    private final InstantSource time;

    NewPassword(Passwords passwords, Throttles throttles, InstantSource time) {
        this.passwords = passwords;
        this.throttles = throttles;
        this.time = time;
    }

    /// What is wrong, by the field that it is about.
    record Objection(String field, String text) {}

    /// @return what speaks against it; nothing when the new password holds, also if a click before made it so
    Optional<Objection> change(Member member, String present, String chosen, String repeated) {
        var now = time.instant();
        var bucket = List.of(new Bucket(Scope.PASSWORD_KNOWN_BROWSER, "profile:" + member.id()));
        if (throttles.waitingUntil(bucket, now).isPresent()) {
            return objection("present", "waiting");
        }
        if (!chosen.equals(repeated)) {
            return objection("repeated", "different");
        }
        try {
            if (!passwords.check(member.id(), new Presented(present), now)) {
                if (passwords.check(member.id(), new Presented(chosen), now)) {
                    return Optional.empty();
                }
                throttles.failed(bucket, now);
                return objection("present", "present-wrong");
            }
            if (present.equals(chosen)) {
                return objection("chosen", "same");
            }
            throttles.succeeded(bucket);
            return passwords
                    .change(member.id(), new Presented(chosen), now)
                    .flatMap(weakness -> objection("chosen", weakness.word()));
        } catch (HashingBusy busy) {
            throw new TryLater(busy.retryAfter());
        }
    }

    private static Optional<Objection> objection(String field, String why) {
        return Optional.of(new Objection(field, "mykeys.profile.password." + why));
    }
}
