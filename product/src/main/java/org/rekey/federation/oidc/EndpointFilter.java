package org.rekey.federation.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers one path, and what lies below it, by a handler of ours, before Spring's filter for the same path.
final class EndpointFilter extends OncePerRequestFilter {
    private final String path;
    private final HttpRequestHandler handler;

    EndpointFilter(String path, HttpRequestHandler handler) {
        this.path = path;
        this.handler = handler;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var asked = request.getServletPath();
        return !asked.equals(path) && !asked.startsWith(path + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        handler.handleRequest(request, response);
    }
}
