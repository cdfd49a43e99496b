package org.rekey.password;

import java.time.Duration;
import org.rekey.password.StoredHash.Foreign;

/// What hashes from elsewhere cost to compare, roughly and on a core of today. One that is dearer than the time after
/// which refusals come would tell, by the time of a wrong password, that somebody has the name.
///
/// @param answerAfter when refusals come, whatever was wrong
record ForeignCosts(Duration answerAfter) {
    /// Of bcrypt at cost 0; each cost is twice the one before.
    private static final Duration BCRYPT = Duration.ofNanos(50_000);

    private static final Duration PBKDF2_ROUND = Duration.ofNanos(400);
    private static final Duration ARGON2_KIBIBYTE = Duration.ofNanos(2_500);

    /// @throws IllegalArgumentException when it is too dear
    Foreign affordable(Foreign foreign) {
        var needed = of(foreign);
        if (needed.compareTo(answerAfter) > 0) {
            throw new IllegalArgumentException("is so strong that a refusal would tell whose name is known:"
                    + " set rekey.password.answer-after to " + Math.ceilDiv(needed.toNanos(), 1_000_000)
                    + "ms or more");
        }
        return foreign;
    }

    private static Duration of(Foreign foreign) {
        return switch (foreign.scheme()) {
            case BCRYPT -> BCRYPT.multipliedBy(1L << BcryptHash.cost(foreign.value()));
            case PBKDF2 -> PBKDF2_ROUND.multipliedBy(Pbkdf2Hash.rounds(foreign.value()));
            case ARGON2 ->
                PhcString.parse(foreign.value())
                        .map(PhcString::parameters)
                        .map(it -> ARGON2_KIBIBYTE.multipliedBy((long) it.memory() * it.iterations()))
                        .orElse(Duration.ZERO);
            case SSHA -> Duration.ZERO;
        };
    }
}
