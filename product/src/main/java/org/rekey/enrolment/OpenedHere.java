package org.rekey.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.rekey.web.BrowserIds;
import org.rekey.web.SealedCookies;
import org.springframework.stereotype.Component;

/// Which activation link was opened in a browser with its code, in a sealed cookie. It says nothing of what has been
/// used up since: that is in the row, which is read at each step.
@Component
class OpenedHere {
    private static final String NAME = "rekey-activation";
    private static final SealedCookies.Use USE = new SealedCookies.Use("activation", Duration.ofHours(2), false);
    private final SealedCookies cookies;
    private final BrowserIds browsers;

    OpenedHere(SealedCookies cookies, BrowserIds browsers) {
        this.cookies = cookies;
        this.browsers = browsers;
    }

    void remember(EnrolmentId id, HttpServletRequest request, HttpServletResponse response) {
        byte[] content = id.toString().getBytes(StandardCharsets.US_ASCII);
        cookies.write(response, NAME, USE, browsers.of(request, response), content);
    }

    Optional<EnrolmentId> of(HttpServletRequest request) {
        return browsers.of(request)
                .flatMap(browser -> cookies.read(request, NAME, USE, browser))
                .map(content -> new EnrolmentId(UUID.fromString(new String(content, StandardCharsets.US_ASCII))));
    }
}
