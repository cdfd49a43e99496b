package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.person.PersonId;
import org.rekey.web.BrowserIds;
import org.rekey.web.SealedCookies;
import org.springframework.stereotype.Component;

/// Which of their keys a person chose to replace by another of the same kind, on which path. It waits in a
/// sealed cookie of the browser and is looked up anew at each step.
@Component
class RenewedKey {
    private static final String NAME = "rekey-renewed";
    private static final SealedCookies.Use USE = new SealedCookies.Use("renewed", Duration.ofHours(1), false);
    private final SealedCookies cookies;
    private final BrowserIds browsers;
    private final DigitalKeys keys;

    RenewedKey(SealedCookies cookies, BrowserIds browsers, DigitalKeys keys) {
        this.cookies = cookies;
        this.browsers = browsers;
        this.keys = keys;
    }

    void begin(UUID flow, DigitalKey key, HttpServletRequest request, HttpServletResponse response) {
        var content = flow + " " + key.id();
        cookies.write(response, NAME, USE, browsers.of(request, response), content.getBytes(StandardCharsets.UTF_8));
    }

    /// The key, if the path was begun for one and it still works and is this person's.
    Optional<DigitalKey> of(UUID flow, PersonId person, HttpServletRequest request) {
        return browsers.of(request)
                .flatMap(browser -> cookies.read(request, NAME, USE, browser))
                .map(content -> List.of(new String(content, StandardCharsets.UTF_8).split(" ", -1)))
                .filter(parts -> parts.size() == 2 && parts.getFirst().equals(flow.toString()))
                .flatMap(parts -> keys.find(new KeyId(UUID.fromString(parts.getLast()))))
                .filter(key -> key.active() && key.holder().equals(person));
    }
}
