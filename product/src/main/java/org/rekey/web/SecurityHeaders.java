package org.rekey.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/// The headers that tell a browser what a page may do: nothing but what we serve ourselves.
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private SecurityHeaders() {}

    /// A page is never kept, and its forms lead to us and to the online service of its logon.
    static void forPage(Page page, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy(page));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String policy(Page page) {
        // a browser follows form-action through redirects too, so the online service must be named
        return page.formTargets().isEmpty() ? POLICY : POLICY + " " + String.join(" ", page.formTargets());
    }
}
