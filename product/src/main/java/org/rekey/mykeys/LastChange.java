package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyTypeId;
import org.rekey.web.BrowserIds;
import org.rekey.web.SealedCookies;
import org.springframework.stereotype.Component;

/// What the confirmation page says, for the browser in which it happened. A sealed cookie holds it, because the
/// session may have ended with the old key; it opens nothing.
@Component
class LastChange {
    private static final String NAME = "rekey-done";
    private static final SealedCookies.Use USE = new SealedCookies.Use("done", Duration.ofMinutes(30), false);
    private final SealedCookies cookies;
    private final BrowserIds browsers;

    LastChange(SealedCookies cookies, BrowserIds browsers) {
        this.cookies = cookies;
        this.browsers = browsers;
    }

    /// @param replaced the kind of key that made way, if one did
    record Change(KeyTypeId activated, @Nullable KeyTypeId replaced) {}

    void remember(Walk walk, KeyTypeId activated, HttpServletRequest request, HttpServletResponse response) {
        var replaced = walk.replacing() ? walk.leaving().value() : "";
        var content = String.join(" ", walk.flow().toString(), activated.value(), replaced);
        cookies.write(response, NAME, USE, browsers.of(request, response), content.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Change> of(UUID flow, HttpServletRequest request) {
        return browsers.of(request)
                .flatMap(browser -> cookies.read(request, NAME, USE, browser))
                .map(content -> List.of(new String(content, StandardCharsets.UTF_8).split(" ", -1)))
                .filter(parts -> parts.size() == 3 && parts.get(0).equals(flow.toString()))
                .map(parts -> new Change(
                        new KeyTypeId(parts.get(1)), parts.get(2).isEmpty() ? null : new KeyTypeId(parts.get(2))));
    }
}
