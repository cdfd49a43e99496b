package org.rekey.federation.oidc.request;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.key.Level;
import org.rekey.person.Language;

/// What a service asks of the logon behind its request.
///
/// @param level at least this, if it said so
/// @param maxAge how long ago the person may have logged on
/// @param subject the only person who will do, by the `sub` that this service knows
/// @param loginHint what to fill in as username
/// @param language in which to speak to the person
record Demand(
        Prompt prompt,
        @Nullable Level level,
        @Nullable Duration maxAge,
        @Nullable String subject,
        @Nullable String loginHint,
        @Nullable Language language)
        implements Reading {

    /// The level that must be reached at a service.
    Level minimum(Level services) {
        return level != null && level.compareTo(services) > 0 ? level : services;
    }

    Optional<String> onlySubject() {
        return Optional.ofNullable(subject);
    }
}
