package org.rekey.federation.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Headers of the protocol, on both sides. Keys and metadata may be kept for five minutes, everything else not at
/// all (RFC 6749 section 5.1). A request that brings a proof of possession is refused: we do not do DPoP, and a
/// client that thinks we do should not go on.
final class ProtocolHeaders extends OncePerRequestFilter {
    private static final String FIVE_MINUTES = "public, max-age=300";
    private final Set<String> publicPaths;

    ProtocolHeaders(Set<String> publicPaths) {
        this.publicPaths = Set.copyOf(publicPaths);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("DPoP") != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getWriter().write("{\"error\":\"invalid_request\",\"error_description\":\"no DPoP here\"}");
            return;
        }
        var cacheable = "GET".equals(request.getMethod()) && publicPaths.contains(request.getServletPath());
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheable ? FIVE_MINUTES : "no-store");
        chain.doFilter(request, response);
    }
}
