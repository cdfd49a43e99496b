package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.rekey.person.EmailAddress;
import org.rekey.web.BrowserIds;
import org.rekey.web.SealedCookies;
import org.springframework.stereotype.Component;

/// The e-mail address that a person is about to confirm. It waits in a sealed cookie of the browser: it is nobody's
/// address until the code that was sent to it comes back, and that code is good for this address alone.
@Component
class NewAddress {
    private static final String NAME = "rekey-address";
    private static final SealedCookies.Use USE = new SealedCookies.Use("address", Duration.ofMinutes(30), false);
    private final SealedCookies cookies;
    private final BrowserIds browsers;

    NewAddress(SealedCookies cookies, BrowserIds browsers) {
        this.cookies = cookies;
        this.browsers = browsers;
    }

    void begin(Walk walk, EmailAddress address, HttpServletRequest request, HttpServletResponse response) {
        var content = walk.person().id() + " " + address.value();
        cookies.write(response, NAME, USE, browsers.of(request, response), content.getBytes(StandardCharsets.UTF_8));
    }

    Optional<EmailAddress> of(Walk walk, HttpServletRequest request) {
        var owner = walk.person().id() + " ";
        return browsers.of(request)
                .flatMap(browser -> cookies.read(request, NAME, USE, browser))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .filter(content -> content.startsWith(owner))
                .flatMap(content -> EmailAddress.parse(content.substring(owner.length())));
    }
}
