package org.rekey.federation.oidc;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Answers a call without credentials, or with bad ones, at an endpoint that needs them: in the form of RFC 6749
/// section 5.2, or of RFC 6750 section 3 where an access token is due. It says nothing about why, and nothing that
/// was built from the request's Host header.
final class UnknownClient implements AuthenticationEntryPoint {
    private static final String BASIC = "Basic realm=\"rekey\"";

    private final String tokenPath;

    UnknownClient(String tokenPath) {
        this.tokenPath = tokenPath;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (tokenPath.equals(request.getServletPath())) {
            refuseToken(request, response, failure);
        } else {
            answer(response, HttpStatus.UNAUTHORIZED, BASIC, OAuth2ErrorCodes.INVALID_CLIENT);
        }
    }

    /// Credentials that do not fit, at an endpoint that services call: RFC 6749 section 5.2.
    static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var error = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        if (OAuth2ErrorCodes.INVALID_CLIENT.equals(error)) {
            answer(response, HttpStatus.UNAUTHORIZED, BASIC, error);
        } else {
            answer(response, HttpStatus.BAD_REQUEST, null, error);
        }
    }

    /// An access token that does not fit, or none: RFC 6750 section 3. What is no refusal is a fault of ours, of which
    /// the service learns no more than that.
    static void refuseToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        var error = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError()
                : new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN);
        var code = error.getErrorCode();
        if (!bringsToken(request)) {
            // section 3.1: nothing is said about a token that was not sent
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"rekey\"");
        } else if (error instanceof BearerTokenError unfit) {
            answer(response, unfit.getHttpStatus(), bearer(code), code);
        } else if (OAuth2ErrorCodes.INVALID_TOKEN.equals(code)) {
            answer(response, HttpStatus.UNAUTHORIZED, bearer(code), code);
        } else if (OAuth2ErrorCodes.INSUFFICIENT_SCOPE.equals(code)) {
            answer(response, HttpStatus.FORBIDDEN, bearer(code) + ", scope=\"openid\"", code);
        } else {
            throw new ServletException(failure);
        }
    }

    private static boolean bringsToken(HttpServletRequest request) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, "Bearer", 0, "Bearer".length());
    }

    private static String bearer(String error) {
        return "Bearer error=\"" + error + '"';
    }

    private static void answer(
            HttpServletResponse response, HttpStatus status, @Nullable String challenge, String error)
            throws IOException {
        response.setStatus(status.value());
        if (challenge != null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"error\":\"" + error + "\"}");
    }
}
