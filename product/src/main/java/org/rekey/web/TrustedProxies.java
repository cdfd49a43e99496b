package org.rekey.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Believes `X-Forwarded-For` from listed proxies alone, and nothing else that a proxy may say: scheme and host
/// follow from the settings. From anybody else the forwarded headers are taken off, so that no code further in
/// can be misled by them.
final class TrustedProxies extends OncePerRequestFilter {
    private final List<IpAddressMatcher> trusted;

    TrustedProxies(List<String> networks) {
        this.trusted = networks.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new UnforwardedRequest(request, source(request)), response);
    }

    /// The last address in the chain that is not one of our proxies. A proxy may add to the line that came or send
    /// one of its own after it: they are one list (RFC 9110 section 5.3).
    private String source(HttpServletRequest request) {
        String source = request.getRemoteAddr();
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (forwarded.isEmpty() || !isTrusted(source)) {
            return source;
        }
        for (String hop : List.of(String.join(",", forwarded).split(",")).reversed()) {
            String address = hop.strip();
            if (!SourceAddress.isAddress(address)) {
                return source;
            }
            source = address;
            if (!isTrusted(address)) {
                return source;
            }
        }
        return source;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }
}
