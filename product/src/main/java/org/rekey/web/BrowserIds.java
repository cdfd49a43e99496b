package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.rekey.vault.Randomness;
import org.springframework.stereotype.Component;

/// Gives each browser its [BrowserId] and knows it again.
@Component
public class BrowserIds {
    static final String COOKIE = "rekey-browser";
    private static final String SEEN = BrowserId.class.getName();

    private final Cookies cookies;
    private final Randomness random;

    public BrowserIds(Cookies cookies, Randomness random) {
        this.cookies = cookies;
        this.random = random;
    }

    /// The browser that sent the request, if it has a name already.
    public Optional<BrowserId> of(HttpServletRequest request) {
        if (request.getAttribute(SEEN) instanceof BrowserId given) {
            return Optional.of(given);
        }
        return cookies.read(request, COOKIE).flatMap(BrowserId::parse);
    }

    /// The browser that sent the request; one without a name gets one with the answer.
    public BrowserId of(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> {
            BrowserId fresh = fresh();
            request.setAttribute(SEEN, fresh);
            cookies.write(response, COOKIE, fresh.value());
            return fresh;
        });
    }

    private BrowserId fresh() {
        return new BrowserId(Base64.getUrlEncoder().withoutPadding().encodeToString(random.bytes(16)));
    }
}
