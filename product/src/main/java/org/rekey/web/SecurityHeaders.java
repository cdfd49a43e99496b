package org.rekey.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/// The headers that tell a browser what an answer may do: next to nothing, and a page only what we serve ourselves.
final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String PAGE = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private SecurityHeaders() {}

    static void forEverything(boolean https, HttpServletResponse response) {
        response.setHeader(POLICY, NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // not no-referrer: browsers would then send "Origin: null" with forms
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /// A page without forms, drawn before anything is known of the request.
    static void forBarePage(HttpServletResponse response) {
        response.setHeader(POLICY, PAGE);
    }

    /// A page is never kept, and its forms lead to us and to the online service of its logon.
    static void forPage(Page page, HttpServletResponse response) {
        response.setHeader(POLICY, policy(page));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String policy(Page page) {
        // a browser follows form-action through redirects too, so the online service must be named
        return page.formTargets().isEmpty() ? PAGE : PAGE + " " + String.join(" ", page.formTargets());
    }
}
