package org.rekey.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the security headers on every answer, whoever gives it.
final class HeaderFilter extends OncePerRequestFilter {
    private final boolean https;

    HeaderFilter(boolean https) {
        this.https = https;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityHeaders.forEverything(https, response);
        chain.doFilter(request, response);
    }
}
