package org.rekey.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rekey.web.BrowserIds;
import org.rekey.web.Cookies;
import org.rekey.web.SealedCookies;
import org.springframework.stereotype.Component;

/// What was typed to register somebody, when the form is sent after the session has rested too long. It waits in a
/// sealed cookie of the officer's browser, for this one page, until the officer has logged on again: the page is
/// about a look, and a look opens to the officer who made it alone.
@Component
class ParkedForm {
    private static final String NAME = "rekey-form";
    private static final SealedCookies.Use USE = new SealedCookies.Use("desk-form", Duration.ofMinutes(30), false);
    private static final int LONGEST = 2_000;
    private final SealedCookies sealed;
    private final Cookies cookies;
    private final BrowserIds browsers;

    ParkedForm(SealedCookies sealed, Cookies cookies, BrowserIds browsers) {
        this.sealed = sealed;
        this.cookies = cookies;
        this.browsers = browsers;
    }

    static boolean sent(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().endsWith("/register")
                && request.getRequestURI().length() <= 200;
    }

    void park(HttpServletRequest request, HttpServletResponse response) {
        var content = new StringBuilder(request.getRequestURI());
        for (var field : RegistrationForm.FIELDS) {
            var typed = Optional.ofNullable(request.getParameter(field)).orElse("");
            content.append('\n').append(typed.replaceAll("\\R", " "));
        }
        var bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) { // longer ones are not typed by an officer
            sealed.write(response, NAME, USE, browsers.of(request, response), bytes);
        }
    }

    /// What waits for the page that is opened; it waits no longer.
    Optional<RegistrationForm> take(HttpServletRequest request, HttpServletResponse response) {
        var parked = browsers.of(request)
                .flatMap(browser -> sealed.read(request, NAME, USE, browser))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split("\n", -1))
                .filter(lines -> lines.length == RegistrationForm.FIELDS.size() + 1)
                .filter(lines -> lines[0].equals(request.getRequestURI()));
        if (parked.isPresent()) {
            cookies.drop(response, NAME);
        }
        return parked.map(ParkedForm::form);
    }

    private static RegistrationForm form(String[] lines) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            typed.put(RegistrationForm.FIELDS.get(i - 1), lines[i]);
        }
        return RegistrationForm.of(typed);
    }
}
