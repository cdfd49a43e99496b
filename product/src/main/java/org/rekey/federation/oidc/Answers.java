package org.rekey.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rekey.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Answers authorization requests: back to the service with a code or an error, both with `iss` (RFC 9207), or by a
/// page of ours where the redirect URI cannot be trusted.
@Component
class Answers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private final PublicAddress address;
    private final RefusalPage page;

    Answers(PublicAddress address, RefusalPage page) {
        this.address = address;
        this.page = page;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var answered = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var code = answered.getAuthorizationCode();
        var uri = answered.getRedirectUri();
        if (code == null || uri == null) {
            throw new IllegalStateException("answered without a code");
        }
        redirect(uri, Map.of("code", code.getTokenValue()), answered.getState(), response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var refused = (OAuth2AuthorizationCodeRequestAuthenticationException) failure;
        var error = refused.getError();
        var asked = refused.getAuthorizationCodeRequestAuthentication();
        log.atInfo()
                .addKeyValue("client", asked == null ? "" : printable(asked.getClientId()))
                .addKeyValue("refusal", error.getErrorCode())
                .addKeyValue("why", error.getDescription())
                .log("authorization request refused");
        var uri = asked == null ? null : asked.getRedirectUri();
        if (asked == null || uri == null) {
            page.show(error, request, response);
        } else {
            redirect(uri, parameters(error), asked.getState(), response);
        }
    }

    private static Map<String, String> parameters(OAuth2Error error) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("error", error.getErrorCode());
        if (error.getDescription() != null) {
            parameters.put("error_description", error.getDescription());
        }
        return parameters;
    }

    private void redirect(
            String uri, Map<String, String> parameters, @Nullable String state, HttpServletResponse response) {
        var target = new StringBuilder(uri);
        var separator = uri.indexOf('?') < 0 ? '?' : '&';
        for (var parameter : parameters.entrySet()) {
            target.append(separator).append(parameter.getKey()).append('=').append(encoded(parameter.getValue()));
            separator = '&';
        }
        if (state != null) {
            target.append("&state=").append(encoded(state));
        }
        target.append("&iss=").append(encoded(address.issuer().toString()));
        // a form of ours may have led here by POST: 303 makes the browser ask the service by GET
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, target.toString());
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static String printable(String text) {
        var plain = text.replaceAll("[^\\x21-\\x7e]", "?");
        return plain.length() > 64 ? plain.substring(0, 64) : plain;
    }
}
