package org.rekey.federation.oidc.request;

import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/// Compares the redirect URI character by character, on loopback addresses too (RFC 9700 section 4.1.3). A request
/// that fails here is answered by a page and never by a redirect.
public final class ExactRedirect implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {
    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        var uri = asked.getRedirectUri();
        if (uri == null || !context.getRegisteredClient().getRedirectUris().contains(uri)) {
            var error = new OAuth2Error("invalid_request", "redirect_uri is not registered", null);
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(error, withoutRedirect(asked));
        }
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationToken withoutRedirect(
            OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                (Authentication) asked.getPrincipal(),
                null,
                asked.getState(),
                asked.getScopes(),
                asked.getAdditionalParameters());
    }
}
