package org.rekey.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookies of this service, all with the same careful attributes: whole site, not for scripts, not sent along
/// with requests that other sites make in the background. Over https they are `Secure` and carry the `__Host-`
/// prefix, so that no sibling domain can plant them (RFC 6265bis section 4.1.3.2); plain names are for the demo.
@Component
public class Cookies {
    private final boolean https;

    public Cookies(PublicAddress address) {
        this.https = address.isHttps();
    }

    /// The value of a cookie, by its name without prefix.
    public Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(startingWith(request, name).get(name));
    }

    /// The cookies whose names, without prefix, begin so, in the order in which the browser sent them. Of two with
    /// one name the first counts.
    public Map<String, String> startingWith(HttpServletRequest request, String beginning) {
        Map<String, String> found = new LinkedHashMap<>();
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            String begins = sent(beginning);
            for (Cookie cookie : cookies) {
                if (cookie.getName().startsWith(begins)) {
                    found.putIfAbsent(cookie.getName().substring(prefix().length()), cookie.getValue());
                }
            }
        }
        return found;
    }

    /// Sets a cookie that ends with the browser's session.
    public void write(HttpServletResponse response, String name, String value) {
        write(response, name, value, Duration.ofSeconds(-1));
    }

    /// Sets a cookie that the browser keeps for a time.
    public void write(HttpServletResponse response, String name, String value, Duration kept) {
        ResponseCookie cookie = ResponseCookie.from(sent(name), value)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax") // Strict would leave it out when an online service sends the browser here
                .maxAge(kept)
                .build();
        withdraw(response, cookie.getName());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// An answer sets a cookie once (RFC 6265 section 4.1.1): to what was said of it last.
    private static void withdraw(HttpServletResponse response, String name) {
        var all = response.getHeaders(HttpHeaders.SET_COOKIE);
        var others = all.stream().filter(one -> !one.startsWith(name + "=")).toList();
        if (others.size() < all.size()) {
            response.setHeader(HttpHeaders.SET_COOKIE, null);
            others.forEach(one -> response.addHeader(HttpHeaders.SET_COOKIE, one));
        }
    }

    public void drop(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }

    private String sent(String name) {
        return prefix() + name;
    }

    private String prefix() {
        return https ? "__Host-" : "";
    }
}
