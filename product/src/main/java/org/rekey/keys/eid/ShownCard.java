package org.rekey.keys.eid;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;

/// The certificates that came with a request on the door's port, the card's own first; none where the browser showed
/// none.
final class ShownCard {
    private static final String BY_TLS = "jakarta.servlet.request.X509Certificate"; // Servlet 6.1 section 3.10
    private static final String BY_PROXY = ShownCard.class.getName();

    private ShownCard() {}

    static List<X509Certificate> of(HttpServletRequest request) {
        if (request.getAttribute(BY_PROXY) instanceof HandedOn handed) {
            return handed.certificates();
        }
        return request.getAttribute(BY_TLS) instanceof X509Certificate[] certificates
                ? List.of(certificates)
                : List.of();
    }

    /// Notes what a proxy handed on; from anybody else, nothing.
    static void handOn(HttpServletRequest request, boolean trusted) {
        request.setAttribute(BY_PROXY, new HandedOn(trusted ? ClientCertHeaders.of(request) : List.of()));
    }

    private record HandedOn(List<X509Certificate> certificates) {}
}
