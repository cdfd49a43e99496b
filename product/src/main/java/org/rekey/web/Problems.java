package org.rekey.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Faults as programs read them (RFC 9457).
@Component
class Problems {
    private final List<PathPattern> machines;

    Problems(ObjectProvider<MachinePaths> machines) {
        this.machines = machines.stream()
                .flatMap(paths -> paths.patterns().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /// Whether a program asks, by its path or because it takes JSON and no HTML.
    boolean wanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("json") && !accept.contains("text/html")) {
            return true;
        }
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && machines.stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }

    void write(int status, Reference reference, HttpServletResponse response) throws IOException {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Fault" : known.getReasonPhrase();
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                {"type":"about:blank","title":"%s","status":%d,"instance":"urn:rekey:reference:%s"}""".formatted(title, status, reference.value()));
    }
}
