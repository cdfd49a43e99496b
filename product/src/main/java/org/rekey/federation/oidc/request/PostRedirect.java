package org.rekey.federation.oidc.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns a POST of a service's page into a GET of the person's browser, before anything is decided.
public final class PostRedirect extends OncePerRequestFilter {
    private final Set<String> paths;
    private final SealedRequests sealed;

    public PostRedirect(Set<String> paths, SealedRequests sealed) {
        this.paths = Set.copyOf(paths);
        this.sealed = sealed;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !paths.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var parameters = Parameters.of(request.getParameterMap());
        if (!parameters.repeated().isEmpty() || !parameters.fits()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, sealed.seal(request.getServletPath(), parameters));
    }
}
