package org.rekey.password;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How passwords are hashed and chosen. Raised parameters reach each stored hash at its owner's next logon.
///
/// @param memory of one hash, in KiB
/// @param iterations of Argon2id over that memory
/// @param threads of the pool; as many as there are processors where not given
/// @param queue how many may wait for each thread; beyond it people are asked to try again
/// @param retryAfter what they are told then
/// @param shortest characters of a new password; 8 where a second factor follows (NIST SP 800-63B-4 section 3.1.1.1)
/// @param longest characters of a new password
/// @param answerAfter refusals come after this time at the earliest, whatever was wrong
/// @param answerStep and later ones in such steps
@ConfigurationProperties("rekey.password")
public record PasswordSettings(
        @DefaultValue("7168") int memory,
        @DefaultValue("5") int iterations,
        @Nullable Integer threads,
        @DefaultValue("64") int queue,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue("8") int shortest,
        @DefaultValue("128") int longest,
        @DefaultValue("300ms") Duration answerAfter,
        @DefaultValue("50ms") Duration answerStep) {
    private static final int LEAST = 8;
    private static final int LEAST_LONGEST = 64;

    public PasswordSettings {
        // NIST SP 800-63B-4 section 3.1.1.2: 8 characters beside another factor, and 64 are taken
        if (shortest < LEAST || longest < LEAST_LONGEST) {
            throw new IllegalArgumentException(
                    "rekey.password: shortest is 8 or more, longest 64 or more, or people cannot have good passwords");
        }
        if (memory < 8 || iterations < 1 || queue < 1 || (threads != null && threads < 1)) {
            throw new IllegalArgumentException(
                    "rekey.password: memory is 8 KiB or more; iterations, threads and queue are 1 or more");
        }
        if (retryAfter.isNegative() || answerAfter.isNegative() || !answerStep.isPositive()) {
            throw new IllegalArgumentException(
                    "rekey.password: no time is negative, and answer-step is longer than none");
        }
    }

    /// How many characters a new password has, for the texts that say so: names of placeholders and values in turn.
    public String[] bounds() {
        return new String[] {"shortest", Integer.toString(shortest), "longest", Integer.toString(longest)};
    }

    /// One lane: libsodium computes no more, and a pool keeps all processors busy anyway.
    Argon2Parameters parameters() {
        return new Argon2Parameters(memory, iterations, 1);
    }

    int poolSize() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
