package org.rekey.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.rekey.settings.Loopback;
import org.rekey.settings.SettingsCheck;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Demands an https address for browsers, except on the machine itself, and one without a path.
@Component
class AddressCheck implements SettingsCheck {
    @Override
    public List<String> objections(Environment settings) {
        var text = settings.getProperty("rekey.issuer", "");
        if (text.isBlank()) {
            return List.of("rekey.issuer is missing: the address at which browsers reach this service");
        }
        return isSafe(text)
                ? List.of()
                : List.of("rekey.issuer is " + text
                        + ": it must start with https:// unless it is on loopback, and end after host and port");
    }

    private static boolean isSafe(String text) {
        try {
            var issuer = URI.create(text);
            return issuer.getHost() != null
                    && isAll(issuer)
                    && ("https".equals(issuer.getScheme())
                            || ("http".equals(issuer.getScheme()) && Loopback.is(issuer.getHost())));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /// Services look for the provider below the issuer's own path, and it answers at the root.
    private static boolean isAll(URI issuer) {
        return Set.of("", "/").contains(issuer.getRawPath())
                && issuer.getRawUserInfo() == null
                && issuer.getRawQuery() == null
                && issuer.getRawFragment() == null;
    }
}
