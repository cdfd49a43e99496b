package org.rekey.federation.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;

/// Tells a service about its own tokens alone: any other is not active, whatever it is (RFC 7662 section 4).
///
/// @param asked Spring's provider, which would answer anybody about anything
record OwnTokensOnly(AuthenticationProvider asked) implements AuthenticationProvider {
    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var answer = asked.authenticate(authentication);
        if (!(answer instanceof OAuth2TokenIntrospectionAuthenticationToken introspected)
                || !introspected.getTokenClaims().isActive()) {
            return answer;
        }
        var caller = (Authentication) introspected.getPrincipal();
        return caller != null
                        && caller.getName().equals(introspected.getTokenClaims().getClientId())
                ? answer
                : new OAuth2TokenIntrospectionAuthenticationToken(
                        introspected.getToken(),
                        caller,
                        OAuth2TokenIntrospection.builder().build());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return asked.supports(authentication);
    }
}
