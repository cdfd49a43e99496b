package org.rekey.federation.oidc.claims;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rekey.key.Level;
import org.springframework.stereotype.Component;

/// Levels as services write them: an `acr` value is the configured prefix and a number (OpenID Connect Core
/// section 2).
@Component
public class AuthenticationContexts {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private final String prefix;

    public AuthenticationContexts(ProviderSettings settings) {
        prefix = settings.acrPrefix();
    }

    public String of(Level level) {
        return prefix + level.value();
    }

    /// The level that a value names, if it is one of ours; the number alone will do.
    public Optional<Level> level(String acr) {
        var number = acr.startsWith(prefix) ? acr.substring(prefix.length()) : acr;
        return NUMBER.matcher(number).matches() ? Optional.of(new Level(Integer.parseInt(number))) : Optional.empty();
    }
}
