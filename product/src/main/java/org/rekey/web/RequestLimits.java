package org.rekey.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies that are too large, or of which nobody knows how large they are, before anything reads them:
/// 64 KB for a form, 8 KB for JSON.
final class RequestLimits extends OncePerRequestFilter {
    static final int FORM = 64 * 1024;
    static final int JSON = 8 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED); // browsers and clients always say it
        } else {
            chain.doFilter(request, response);
        }
    }

    private static int limit(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.contains("json") ? JSON : FORM;
    }
}
