package org.rekey.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Answers a call without credentials at an endpoint that needs them, in the form of RFC 6749 section 5.2, or of
/// RFC 6750 section 3 where an access token is due.
final class UnknownClient implements AuthenticationEntryPoint {
    private final String tokenPath;

    UnknownClient(String tokenPath) {
        this.tokenPath = tokenPath;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var bearer = tokenPath.equals(request.getServletPath());
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, bearer ? "Bearer" : "Basic realm=\"rekey\"");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(bearer ? "{\"error\":\"invalid_token\"}" : "{\"error\":\"invalid_client\"}");
    }
}
