package org.rekey.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.rekey.web.BrowserIds;
import org.rekey.web.SealedCookies;
import org.springframework.stereotype.Component;

/// Keeps a browser's [Progress] in a sealed cookie: of one recovery at a time, the one that was gone on with last.
@Component
class ProgressHere {
    private static final String NAME = "rekey-recovery";
    private static final SealedCookies.Use USE = new SealedCookies.Use("recovery", Duration.ofHours(2), false);
    private final SealedCookies cookies;
    private final BrowserIds browsers;

    ProgressHere(SealedCookies cookies, BrowserIds browsers) {
        this.cookies = cookies;
        this.browsers = browsers;
    }

    void remember(Progress progress, HttpServletRequest request, HttpServletResponse response) {
        byte[] content = progress.text().getBytes(StandardCharsets.US_ASCII);
        cookies.write(response, NAME, USE, browsers.of(request, response), content);
    }

    Optional<Progress> of(HttpServletRequest request) {
        return browsers.of(request)
                .flatMap(browser -> cookies.read(request, NAME, USE, browser))
                .map(content -> Progress.of(new String(content, StandardCharsets.US_ASCII)));
    }

    /// The same, if it is of this recovery.
    Optional<Progress> of(UUID recovery, HttpServletRequest request) {
        return of(request).filter(it -> it.recovery().equals(recovery));
    }
}
