package org.rekey.password;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How passwords are hashed and chosen. Raised parameters reach each stored hash at its owner's next logon.
///
/// @param memory how much memory one hash takes, in KiB
/// @param iterations how many passes Argon2id makes over the memory of one hash
/// @param threads how many threads hash passwords; as many as there are processors where not given
/// @param queue how many hashes may wait for each thread; beyond it people are asked to try again
/// @param retryAfter after what time people are asked to try again when too many hashes wait
/// @param shortest how many characters a new password has at least: 8 where a second factor follows (NIST SP
/// 800-63B-4 section 3.1.1.1)
/// @param longest how many characters a new password has at most
/// @param answerAfter a refusal comes after this time at the earliest, whatever was wrong
/// @param answerStep a refusal that takes longer than `rekey.password.answer-after` comes at the next such step
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
