package org.rekey.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rekey.settings.Loopback;
import org.rekey.web.PublicAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps other web pages away from the demo's pages and calls: a page of somebody else, open in the same browser,
/// can reach loopback too. What a browser says came from another site is refused, and so is any host name but
/// this machine's (DNS rebinding). Programs say neither and may call.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OwnMachineOnly extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private final String host;
    private final String origin;

    OwnMachineOnly(PublicAddress address) {
        this.host = address.issuer().getHost();
        this.origin = address.origin();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/demo");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isThisMachine(request.getServerName()) && (isRead(request) || isOwn(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isThisMachine(String name) {
        return Loopback.is(name) || name.equals(host);
    }

    /// Following a link from elsewhere to a page is fine; what is in a JSON answer is for those who ask directly.
    private static boolean isRead(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && (request.getHeader("Accept") == null || !isCrossSite(request) || isNavigation(request));
    }

    private boolean isOwn(HttpServletRequest request) {
        String from = request.getHeader("Origin");
        return !isCrossSite(request) && (from == null || from.equals(origin));
    }

    private static boolean isCrossSite(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean isNavigation(HttpServletRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && !request.getRequestURI().endsWith(".json");
    }
}
